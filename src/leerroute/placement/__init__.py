"""Who goes where: learners to modules, groups and internship places, proven best and explained."""
