export const help = `Finds TLS certificate faults in infrastructure code before anyone deploys it.

Usage: acm-lint [options] [paths…]
       acm-lint status [options] [paths…]      asks ACM how the certificates stand; acm-lint status --help
       acm-lint inventory [options] [paths…]   writes what ACM knows to a file; acm-lint inventory --help

  Paths are files or directories; without any, the current directory. A file is linted together with the folder it lies
  in, and only what concerns the file is reported. \`-\` is standard input: helm template . | acm-lint -

Options:
  -c, --config <file>     the configuration; otherwise acm-lint.yml here or in a folder above, within the git repository
  -f, --format <name>     terminal (default), json, sarif, markdown, github (workflow commands)
  -o, --output <report>   write another report into a file, as in sarif=acm-lint.sarif; may be repeated
      --live <mode>       ask ACM of the certificates that the code names: off (default), auto, required (exit with 3 if it
                          cannot be asked); --profile, --role-arn and --region as for acm-lint status
      --dns               ask DNS for their validation records, CAA records and delegation; --dns-server <address> asks that one
      --fail-on <level>   exit with 1 for findings of this severity or above: error (default), warning, note; or never
      --verbose           list every place that could not be evaluated, and why
  -q, --quiet             show findings of severity error only, and the counts
      --color, --no-color whatever the terminal and the environment (NO_COLOR, FORCE_COLOR) say
  -v, --version           show the version
  -h, --help              show this

Exit codes:
  0   nothing at or above --fail-on was found
  1   something was found
  2   the run itself failed: bad usage or configuration, a path that does not exist, a rule that crashed
  3   with --live required: ACM could not be asked
`
