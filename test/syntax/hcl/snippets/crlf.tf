a = <<EOT
first
  ${x}
EOT
b = <<-EOT
    four

      six
  EOT

# comment
block "label" {
  c = [
    1,
  ]
  d = {
    e = 1
    f = 2
  }
} // comment
