left      = "a  ${~ x} b"
right     = "a ${x ~}  b"
both      = "a  ${~ x ~}  b"
alone     = "${~ x ~}"
escaped   = "a \n ${~ x ~} \n b"
neighbour = "${x ~} ${~ y}"
heredoc   = <<EOT
  a
  ${~ x ~}
  b
  %{~ if c ~}
  d
  %{~ else ~}
  e
  %{~ endif ~}
EOT
flush     = <<-EOT
    %{ for v in list ~}
    - ${v}
    %{ endfor ~}
  end
EOT
