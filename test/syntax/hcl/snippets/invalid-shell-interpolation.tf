a = <<EOT
${FOO:-bar}
EOT
