"""The demo: an invented region on this machine, with links that let in its people. On a real site none of it can be reached."""
