resource "aws_instance" "web" {
  count         = "${var.count}"
  ami           = "${lookup(var.amis, var.region)}"
  subnet_id     = "${element(aws_subnet.main.*.id, count.index)}"
  name          = "${var.env == "prod" ? "web" : "web-${var.env}"}"
  depends_on    = ["aws_subnet.main"]
  first         = "${aws_subnet.main.0.id}"
  tags = "${merge(var.tags, map("Name", "web"))}"
}
