# hash
// slashes
/* one line */
/* several
   lines */
a = 1 # behind a value
b = 2 // behind a value
c = /* inside */ 3 /* behind */
d = [ # in a list
  1, // one
  /* two */ 2,
]
e = { # in an object
  x = 1 # no comma
  y = 2, // comma
}
block { # behind a brace
  # alone
} # behind the block
f = "# no comment // nor this /* nor this */"
g = "http://example.com/#fragment"
h = f(1, # in a call
  2)
/**/ i = 4
empty { /* nothing */ }
