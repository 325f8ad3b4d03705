arithmetic   = 1 + 2 * 3 - 4 / 5 % 6
left         = 10 - 4 - 3
comparison   = a + 1 < b * 2 == c >= d
equality     = a == b != c
logic        = a || b && c || !d && e
negation     = -a.b + -f(x) - -1
not          = !a.b[0] && !(c || d)
grouped      = (1 + 2) * (3 - (4))
conditional  = a == b ? c : d
chained      = a ? b : c ? d : e
inner        = a ? b ? 1 : 2 : 3
with_strings = a == "" ? "x" : "${b}"
with_objects = a ? { b = 1 } : {}
lines = (
  a
  &&
  b
  ? c
  : d
)
tight = a&&b||c==d?e:f
dash  = a -b
