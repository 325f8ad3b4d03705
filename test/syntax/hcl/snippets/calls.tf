none       = f()
one        = f(x)
many       = f(x, "y", [1], { a = 1 })
trailing   = f(x, )
expanded   = f(x...)
expanded_2 = f(x, y...)
nested     = f(g(h()), g(h(1)))
spaced     = f (x)
lines = merge(
  a,
  {
    b = 1
  },

)
heredoc = f(<<EOT
text
EOT
, 2)
