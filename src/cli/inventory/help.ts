export const inventoryHelp = `Writes what ACM knows to a file, so that code is linted against real certificates without credentials.

Usage: acm-lint inventory [options] [paths…]

  Commit the file: linting finds it beside the configuration, also in pull requests from forks. It holds ARNs, names, regions,
  accounts, status, type, key algorithm, validation and dates; no secrets.

Options:
      --region <region>   list this region; may be repeated. Otherwise the regions of the code below the paths, or that of the
                          environment
      --profile <name>    of the shared configuration of AWS
      --role-arn <arn>    take this role first; may be repeated, one for each account
  -o, --output <file>     otherwise what \`inventory\` of the configuration says, or acm-lint.inventory.json; - is standard output
  -c, --config <file>     the configuration, as for linting
  -h, --help              show this

Exit codes:
  0   the file is written
  2   the run itself failed: bad usage or configuration, a path that does not exist, a file that cannot be written
  3   ACM could not be asked: nothing is written
`
