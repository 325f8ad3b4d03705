parsed = provider::aws::arn_parse(aws_acm_certificate.site.arn).region
nested = f(provider::time::parse("x"), provider::a-b::c(1, 2)...)
