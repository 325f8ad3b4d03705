a = 1
block {
  b = 1
  b = 2
}
