// Laid empty; filled by the commits that follow.
