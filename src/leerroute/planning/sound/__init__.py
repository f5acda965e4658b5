"""Whether a request can be meant as it stands: named before anything is solved."""

from leerroute.planning.sound.contradiction import Contradiction
from leerroute.planning.sound.finding import contradictions

__all__ = ["Contradiction", "contradictions"]
