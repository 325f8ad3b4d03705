empty {}
empty_lines {

}
one_line { a = 1 }
one_line_object { a = { b = 1 } }
one_line_list { a = [
  1
] }
resource "aws_lb" "a" {
  name = "a"
  listener {
    port = 443
    nested {
      deep "label" {
        x = 1
      }
    }
  }

  listener {
    port = 80
  }
}
resource aws_lb bare {
  name = "b"
}
tight{
  a=1
}
labels "with space" "esc\"aped" "$${x}" "" {}
dynamic "setting" {
  for_each = var.settings
  content {
    value = setting.value["x"]
  }
}
