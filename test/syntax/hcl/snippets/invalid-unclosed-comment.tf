a = 1 /* text
