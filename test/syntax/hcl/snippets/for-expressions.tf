list       = [for v in a : v]
keyed      = [for k, v in a : "${k}=${v}"]
filtered   = [for v in a : v.id if v.on]
object     = { for k, v in a : k => v }
grouped    = { for v in a : v.zone => v.id... }
both       = { for k, v in a : k => v... if v != null }
nested     = [for v in [for w in a : w if w] : { for x in v : x => x }]
over_lines = {
  for option in aws_acm_certificate.site.domain_validation_options :
  option.domain_name => {
    name = option.resource_record_name
    type = option.resource_record_type
  }
  if option.domain_name != "example.com"
}
in_list = [
  for v in a
  : v
]
then_access = [for v in a : v][0]
conditional = [for v in a : v ? 1 : 2]
quoted_for  = { "for" = 1 }
not_for     = [fort, forx.y]
