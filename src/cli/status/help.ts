export const statusHelp = `Asks ACM how certificates stand, read only: the gate before a deploy.

Usage: acm-lint status [options] [paths…]

  Looks at the certificates that the code below the paths names (the current directory without any): ARNs that are written
  out, and by their names those that it requests, looks up, or leaves to a controller to find.

Options:
      --all               every certificate of the regions, whatever the code says
      --arn <arn>         this certificate; may be repeated
      --domain <name>     certificates that carry this name, of which there has to be one; may be repeated
      --region <region>   look here; may be repeated. Otherwise the regions of the code, or that of the environment
      --profile <name>    of the shared configuration of AWS
      --role-arn <arn>    take this role first; may be repeated, one for each account
      --require-issued    a certificate that is still pending fails the run as well
      --live <mode>       auto (default): what ACM cannot be asked is said; required: then the run fails with 3
      --wait <time>       ask again until nothing is pending any more, at most so long: 90s, 40m, 2h
  -c, --config <file>     the configuration, as for linting
  -f, --format <name>     terminal (default), json, sarif, markdown
      --redact            shorten the numbers of accounts to their last four digits
      --policy            print the policy for IAM that this needs, and do nothing else
      --color, --no-color as for linting
  -h, --help              show this

Exit codes:
  0   every certificate is usable, or pending without --require-issued
  1   a certificate is failed, timed out, expired, revoked, inactive or not there; or still pending when --wait is over
  2   the run itself failed: bad usage or configuration, a path that does not exist
  3   with --live required: ACM could not be asked
`
