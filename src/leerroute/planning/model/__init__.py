"""The planner as constraints for CP-SAT."""
