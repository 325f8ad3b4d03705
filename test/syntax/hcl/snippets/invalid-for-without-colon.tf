a = [for b in c b]
