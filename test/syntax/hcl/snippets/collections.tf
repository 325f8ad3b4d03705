empty          = []
trailing_comma = [1, 2, ]
nested         = [[1], [[2], []]]
lines = [
  1,

  2
  ,
  3
]
object         = {}
one_line       = { a = 1, b = 2 }
trailing       = { a = 1, }
colons         = { a : 1, "b" : 2 }
newlines = {
  a = 1
  b = 2

  c = 3,
  d = 4
}
keys = {
  bare       = 1
  "quoted"   = 2
  "${x}"     = 3
  "a-${x}"   = 4
  (computed) = 5
  (a.b)      = 6
  with-dash  = 7
  true       = 8
  9          = 9
  if         = 10
  a.b        = 11
  f("x")     = 12
}
deep = { a = { b = [{ c = { d = "e" } }] } }
value_lines = {
  a = [
    1
  ]
  b = f(
    1
  )
}
