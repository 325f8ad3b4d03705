plain = <<EOT
first
  indented "quoted" \n no escape
$ and $${x} and %%{ and { }
EOT
empty = <<EOT
EOT
blank = <<EOT

EOT
interpolated = <<EOT
${x} at the start
at the end ${x}
${x}${y}
${jsonencode({
  a = "b"
})}
EOT
flush = <<-EOT
    four
      six

    four ${x}
  EOT
flush_least = <<-EOT
      six
  two
    	four and a tab
  EOT
flush_sequence = <<-EOT
    four
    ${x} four
  EOT
flush_at_start = <<-EOT
    four
${x}
  EOT
flush_blank = <<-EOT

    four
  
      six
EOT
flush_empty = <<-EOT
EOT
marker_is_indented = <<EOT
  text
    EOT
marker_inside = <<EOT
EOT not alone
 not EOT
EOTS
EOT
dashes = <<END-OF-TEXT
text
END-OF-TEXT
underscore = <<_
text
_
in_call = trimspace(<<EOT
text
EOT
)
in_list = [<<EOT
one
EOT
  , <<-EOT
  two
  EOT
]
in_object = {
  a = <<EOT
text
EOT
  b = 2
}
in_interpolation = "${<<EOT
text
EOT
}"
heredoc_in_heredoc = <<OUTER
a ${<<INNER
b
INNER
} c
OUTER
dollar_at_end = <<EOT
costs 5$
or 5%
EOT
