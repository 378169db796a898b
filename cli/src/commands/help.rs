//! `planify help`: what holds for all commands, and the help of one.

use clap::Args;

use crate::failure::Failure;
use crate::generate;
use crate::session::Session;

/// Show help on a command or on what holds for all of them
///
/// Topics: exit-codes, dates, references, output, environment.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify help exit-codes
  planify help event create")]
pub(crate) struct HelpArgs {
    /// A topic, or the words of a command
    #[arg(value_name = "TOPIC")]
    words: Vec<String>,
}

/// The topics and their texts.
pub(crate) const TOPICS: &[(&str, &str)] = &[
    ("exit-codes", EXIT_CODES),
    ("dates", DATES),
    ("references", REFERENCES),
    ("output", OUTPUT),
    ("environment", ENVIRONMENT),
];

const EXIT_CODES: &str = "\
Exit codes; --json never changes them.

    0  done, yes, or nothing to change
    1  verdict no: differences, conflicts, condition false
    2  usage or validation
    3  server or internal failure
    4  not signed in, or not allowed
    5  not found
    6  conflict: version, capacity, duplicate
    7  payment declined or needs action
    8  timed out or still pending
    9  daemon or network unreachable
   10  a batch partly failed (per-line report)
   11  limited: too many requests, or a quota
  130  interrupted
  141  broken pipe
";

const DATES: &str = "\
Dates and times are read in the zone of --tz, else of PLANIFY_ZONE, .planify.toml, the context,
config.toml, else of the machine. What was understood is echoed on stderr.

  2026-12-05 18:00, 2026-12-05T18:00:00+01:00, 2026-12-05T18:00[Europe/Ljubljana]
  today 18:00, tomorrow 9:30, fri 18:00, fri+1w noon, 2026-W50-3 10:00
  in 2 weeks, +3d, in 90m, end of month
  ranges: mon 9am-11am, fri 22:00 to sat 2:00
  lengths: 3h, 1h30m, 90m, PT1H30M

A wall time that does not exist or exists twice is refused unless --on-gap earlier|later.
`next friday` is refused off a terminal, because people disagree about it: write fri or fri+1w.
";

const REFERENCES: &str = "\
Things are named by any of these:

  evt_01j9z3k8e5c6pbm0a4s7q2x1yr   the whole id
  q2x1yr                           a unique beginning or ending of it, four characters or more
  spring-gala                      the slug of an event, the address of a guest or person
  key:ci/board                     the external key given with --key
  @next, @last                     the soonest to begin, the newest

A name that fits several things is refused, and the candidates are listed.
";

const OUTPUT: &str = "\
Data goes to stdout and everything else to stderr.

  -o table   columns for people; may change
  -o wide    the table with all columns
  -o plain   one tab-separated record a line, no heading; columns are only ever appended
  -o json    {\"schema\":…,\"data\":…,\"next\":…,\"warnings\":[…]}; a change adds changed, op and effects
  -o jsonl   one bare record a line
  -o name    one name a line

--json is -o json. --fields a,b.c keeps only these fields. With JSON output an error is one object
on stderr: {\"error\":{\"code\":…,\"message\":…,\"hint\":…,\"exit\":…,\"request_id\":…}}.
";

const ENVIRONMENT: &str = "\
  PLANIFY_CONTEXT, PLANIFY_SERVER, PLANIFY_ORG, PLANIFY_TOKEN, PLANIFY_TOKEN_FILE
                       which daemon, and as whom
  PLANIFY_ZONE, PLANIFY_OUTPUT, PLANIFY_COLOR, PLANIFY_TIMEOUT
                       what --tz, -o, --color and --timeout say
  PLANIFY_CONFIG       the user's config.toml
  PLANIFY_STATE_DIR    where this machine's own daemon keeps everything
  PLANIFY_NOW          the time at which the command line's clock stands (RFC 3339)
  NO_COLOR, CLICOLOR_FORCE, TERM=dumb, COLUMNS, TZ
                       as everywhere
";

pub(crate) fn run(args: &HelpArgs, session: &Session) -> Result<(), Failure> {
    let words: Vec<&str> = args.words.iter().map(String::as_str).collect();
    if let [topic] = words.as_slice()
        && let Some((_, text)) = TOPICS.iter().find(|(name, _)| name == topic)
    {
        return session.output.text(text);
    }
    let mut command = generate::built();
    let mut found = &mut command;
    for word in &words {
        found = found.find_subcommand_mut(word).ok_or_else(|| {
            let topics: Vec<&str> = TOPICS.iter().map(|(name, _)| *name).collect();
            Failure::new("not-found", format!("there is no help on `{}`", words.join(" ")))
                .hint(format!("topics: {}; or name a command", topics.join(", ")))
        })?;
    }
    session.output.text(&found.render_long_help().to_string())
}
