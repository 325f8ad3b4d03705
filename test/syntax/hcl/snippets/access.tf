attribute      = a.b.c
index          = a[0]
key            = a["b"].c["d-e"]
computed       = a[b.c][d + 1]
legacy         = a.0.b
legacy_last    = a.b.10
legacy_splat   = a.*.0.b
attribute_only = a.*.b.c
then_index     = a.*.b[0]
then_access    = a.*.b[0].c
bare_splat     = a.*
full           = a[*].b[0].c
bare_full      = a[*]
full_twice     = a[*].b[*].c
both           = a[*].*.b
after_call     = f(x)[0].y
after_list     = [1, 2][0]
after_object   = { a = 1 }.a
after_parens   = (a).b
after_string   = "a".b
spaced         = a . b [ 0 ]
lines = a[
  0
]
template = a["${b}-c"]
unary    = [-a[0], !b.c]
