with-dash    = a-b.c-d
_underscore  = _x
größe        = 日本.名前
x1           = a1.b2
for          = for
if           = if
in           = in
true         = true
null         = null.x
a-           = b-
block-type label-1 "label 2" _3 {
}
