# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_planify_global_optspecs
    string join \n c/context= server= o/output= json fields= q/quiet v/verbose color= n/dry-run y/yes no-input f/file= if-version= idempotency-key= no-notify notify-at= reason= tz= on-gap= limit= cursor= all sort= filter= timeout= org= h/help V/version
end

function __fish_planify_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_planify_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_planify_using_subcommand
    set -l cmd (__fish_planify_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c planify -n "__fish_planify_needs_command" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_needs_command" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_needs_command" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_needs_command" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_needs_command" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_needs_command" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_needs_command" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_needs_command" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_needs_command" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_needs_command" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_needs_command" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_needs_command" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_needs_command" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_needs_command" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_needs_command" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_needs_command" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_needs_command" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_needs_command" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_needs_command" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_needs_command" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_needs_command" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_needs_command" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_needs_command" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_needs_command" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_needs_command" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_needs_command" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_needs_command" -s V -l version -d 'Print version'
complete -c planify -n "__fish_planify_needs_command" -f -a "event" -d 'Plan, change and list events'
complete -c planify -n "__fish_planify_needs_command" -f -a "agenda" -d 'Plan, check and release the agenda of an event'
complete -c planify -n "__fish_planify_needs_command" -f -a "guest" -d 'Add, import and invite the guests of an event'
complete -c planify -n "__fish_planify_needs_command" -f -a "question" -d 'Ask the guests of an event something'
complete -c planify -n "__fish_planify_needs_command" -f -a "rsvp" -d 'Record and read the answers of guests'
complete -c planify -n "__fish_planify_needs_command" -f -a "person" -d 'Keep the contacts of the organisation'
complete -c planify -n "__fish_planify_needs_command" -f -a "notify" -d 'See what guests are told, and whether it left'
complete -c planify -n "__fish_planify_needs_command" -f -a "watch" -d 'Print changes as they happen, until interrupted'
complete -c planify -n "__fish_planify_needs_command" -f -a "ics" -d 'Look at calendar files'
complete -c planify -n "__fish_planify_needs_command" -f -a "rrule" -d 'See what a rule of recurrence gives'
complete -c planify -n "__fish_planify_needs_command" -f -a "auth" -d 'Sign in, and get an account to sign in with'
complete -c planify -n "__fish_planify_needs_command" -f -a "user" -d 'Look at and change your own account'
complete -c planify -n "__fish_planify_needs_command" -f -a "token" -d 'Give programs and other machines a credential'
complete -c planify -n "__fish_planify_needs_command" -f -a "org" -d 'Keep organisations: found, change, join, leave, hand over'
complete -c planify -n "__fish_planify_needs_command" -f -a "member" -d 'Manage the members of an organisation, invitations and requests to join'
complete -c planify -n "__fish_planify_needs_command" -f -a "admin" -d 'Look after the installation: backups, checks and the audit chain'
complete -c planify -n "__fish_planify_needs_command" -f -a "daemon" -d 'Run, start, stop and look at this machine\'s own daemon'
complete -c planify -n "__fish_planify_needs_command" -f -a "context" -d 'Name the daemons that you talk to'
complete -c planify -n "__fish_planify_needs_command" -f -a "config" -d 'See and change settings'
complete -c planify -n "__fish_planify_needs_command" -f -a "doctor" -d 'Check that everything is in place'
complete -c planify -n "__fish_planify_needs_command" -f -a "completions" -d 'Print the completion script of a shell'
complete -c planify -n "__fish_planify_needs_command" -f -a "man" -d 'Print a page of the manual'
complete -c planify -n "__fish_planify_needs_command" -f -a "version" -d 'Show the version of this program'
complete -c planify -n "__fish_planify_needs_command" -f -a "help" -d 'Show help on a command or on what holds for all of them'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -f -a "list" -d 'List events, the soonest first'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -f -a "ls" -d 'List events, the soonest first'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -f -a "get" -d 'Show one event'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -f -a "show" -d 'Show one event'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -f -a "create" -d 'Create an event as a draft'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -f -a "new" -d 'Create an event as a draft'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -f -a "edit" -d 'Change an event and tell its guests what they need to know'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -f -a "delete" -d 'Delete an event that nobody has answered'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -f -a "rm" -d 'Delete an event that nobody has answered'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -f -a "publish" -d 'Publish an event, so that guests can be invited and can answer'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -f -a "cancel" -d 'Cancel an event and tell its guests'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -f -a "complete" -d 'Mark an event as completed'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -f -a "clone" -d 'Make a draft of an event at another time'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -f -a "occurrences" -d 'List the dates of a series, the soonest first'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -f -a "dates" -d 'List the dates of a series, the soonest first'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete clone occurrences dates share" -f -a "share" -d 'Show the address of an event\'s public page'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l status -d 'Only those with this status: draft, published, completed or cancelled' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l from -d 'Only those that end after this time' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l to -d 'Only those that start before this time' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -s s -l query -d 'Only those whose title contains this' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l status -d 'Only those with this status: draft, published, completed or cancelled' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l from -d 'Only those that end after this time' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l to -d 'Only those that start before this time' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -s s -l query -d 'Only those whose title contains this' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l start -d 'When it starts, such as "2027-03-28 18:00", "fri 18:00" or "mon 9am-11am"' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l end -d 'When it ends; with --all-day the last day' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l for -d 'How long it lasts, such as 3h, 1h30m or 90m' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l capacity -d 'How many seats there are' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l quota -d 'How many of the seats guests of a role may take, such as vip=10; may be repeated' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l location -d 'Where it takes place' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l online -d 'A link for those who take part from afar' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l contact -d 'Whom to ask' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l description -d 'What it is about' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l slug -d 'The name in commands and addresses; made from the title otherwise' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l key -d 'A key of your own, for key:KEY and --upsert' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l visibility -d 'Who may see it' -r -f -a "private\t'Only those who are invited'
org\t'Everybody of the organisation'
unlisted\t'Everybody who has the address of its page'
public\t'Everybody'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l rsvp-by -l deadline -d 'Until when guests may answer' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l max-plus -d 'How many people a guest may bring' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l registration -d 'Whether people may sign up by themselves, on the page of a public or unlisted event' -r -f -a "closed\t'Nobody; guests are added and invited'
open\t'Everybody who sees it'
approval\t'Everybody who sees it, once somebody approved of them'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l registration-opens -d 'From when on they may' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l registration-closes -d 'Until when they may' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l rrule -d 'How it repeats, a rule of iCalendar such as "FREQ=WEEKLY;COUNT=10"' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l rdate -d 'A date on which it takes place as well, such as 20270401T180000; may be repeated' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l exdate -d 'A date of the rule on which it does not take place; may be repeated' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l all-day -d 'It lasts whole days'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l upsert -d 'Change the event of that key if there is one'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l start -d 'When it starts, such as "2027-03-28 18:00", "fri 18:00" or "mon 9am-11am"' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l end -d 'When it ends; with --all-day the last day' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l for -d 'How long it lasts, such as 3h, 1h30m or 90m' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l capacity -d 'How many seats there are' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l quota -d 'How many of the seats guests of a role may take, such as vip=10; may be repeated' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l location -d 'Where it takes place' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l online -d 'A link for those who take part from afar' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l contact -d 'Whom to ask' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l description -d 'What it is about' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l slug -d 'The name in commands and addresses; made from the title otherwise' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l key -d 'A key of your own, for key:KEY and --upsert' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l visibility -d 'Who may see it' -r -f -a "private\t'Only those who are invited'
org\t'Everybody of the organisation'
unlisted\t'Everybody who has the address of its page'
public\t'Everybody'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l rsvp-by -l deadline -d 'Until when guests may answer' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l max-plus -d 'How many people a guest may bring' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l registration -d 'Whether people may sign up by themselves, on the page of a public or unlisted event' -r -f -a "closed\t'Nobody; guests are added and invited'
open\t'Everybody who sees it'
approval\t'Everybody who sees it, once somebody approved of them'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l registration-opens -d 'From when on they may' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l registration-closes -d 'Until when they may' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l rrule -d 'How it repeats, a rule of iCalendar such as "FREQ=WEEKLY;COUNT=10"' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l rdate -d 'A date on which it takes place as well, such as 20270401T180000; may be repeated' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l exdate -d 'A date of the rule on which it does not take place; may be repeated' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l all-day -d 'It lasts whole days'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l upsert -d 'Change the event of that key if there is one'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l title -d 'The title, one line' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l start -d 'When it starts' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l end -d 'When it ends; of whole days the last day' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l for -d 'How long it lasts, such as 3h, 1h30m or 90m' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l agenda -d 'What the items of the agenda do when the event moves' -r -f -a "move\t'They move by as much on the wall clock'
keep\t'They stay when they are'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l capacity -d 'How many seats there are' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l quota -d 'How many of the seats guests of a role may take, such as vip=10 or speaker=none' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l location -d 'Where it takes place' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l online -d 'A link for those who take part from afar' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l contact -d 'Whom to ask' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l description -d 'What it is about' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l slug -d 'The name in commands and addresses' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l key -d 'A key of your own' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l visibility -d 'Who may see it' -r -f -a "private\t'Only those who are invited'
org\t'Everybody of the organisation'
unlisted\t'Everybody who has the address of its page'
public\t'Everybody'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l rsvp-by -l deadline -d 'Until when guests may answer' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l max-plus -d 'How many people a guest may bring' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l registration -d 'Whether people may sign up by themselves' -r -f -a "closed\t'Nobody; guests are added and invited'
open\t'Everybody who sees it'
approval\t'Everybody who sees it, once somebody approved of them'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l registration-opens -d 'From when on they may; an empty text for as soon as the event is published' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l registration-closes -d 'Until when they may; an empty text for until the event is over' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l rrule -d 'How it repeats, a rule of iCalendar' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l rdate -d 'All dates on which it takes place as well' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l exdate -d 'All dates of the rule on which it does not take place' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l occurrence -d 'The date of a series to change, such as 20270412T180000' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l scope -d 'What of a series changes' -r -f -a "this\t'The date of --occurrence alone'
following\t'That date and all behind it, as a series of their own'
all\t'The whole series'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l all-day -d 'It lasts whole days; needs --start'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l no-all-day -d 'It has times of day again; needs --start'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l no-capacity -d 'As many seats as are wanted'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l no-max-plus -d 'As many people as a guest\'s own limit allows'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from publish" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l occurrence -d 'Only this date of a series, such as 20270412T180000' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from complete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l start -d 'When the copy starts, such as "2028-03-26 18:00"' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l title -d 'The title' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l slug -d 'The name in commands and addresses; made from the title otherwise' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l key -d 'A key of your own' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l guests -d 'Put the same guests on the list'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l no-agenda -d 'Leave the agenda out'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from clone" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l from -d 'Only those that end after this time' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l to -d 'Only those that start before this time' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from occurrences" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l from -d 'Only those that end after this time' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l to -d 'Only those that start before this time' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from dates" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from share" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -f -a "show" -d 'Show the agenda of an event, by time and track'
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -f -a "edit" -d 'Edit the items of an agenda as text'
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -f -a "check" -d 'Find the conflicts of an agenda'
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -f -a "release" -d 'Release an agenda: number it, and tell whom a change concerns'
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -f -a "releases" -d 'List the releases of an agenda, the newest first'
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -f -a "diff" -d 'Say what changed for people since the newest release, or between two'
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -f -a "import" -d 'Import items from a CSV or JSON lines file'
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -f -a "item" -d 'Add, change and move items'
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -f -a "track" -d 'Add, change and list tracks'
complete -c planify -n "__fish_planify_using_subcommand agenda; and not __fish_seen_subcommand_from show edit check release releases diff import item track speaker" -f -a "speaker" -d 'Say who speaks at what'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l track -d 'Only the items of this track' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l release -d 'As this release has it' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -l print -d 'Write the text to stdout instead of editing it'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from release" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from releases" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l from -d 'The older release' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l to -d 'The newer release' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -l format -d 'The format; told by the file\'s name otherwise' -r -f -a "csv\t'Comma- or semicolon-separated, with a heading'
jsonl\t'One JSON object a line'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -f -a "get" -d 'Show one item'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -f -a "show" -d 'Show one item'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -f -a "add" -d 'Add an item'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -f -a "new" -d 'Add an item'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -f -a "create" -d 'Add an item'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -f -a "edit" -d 'Change an item'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -f -a "move" -d 'Move an item to another time'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -f -a "delete" -d 'Delete an item; whom it concerns is told with the next release'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from item" -f -a "rm" -d 'Delete an item; whom it concerns is told with the next release'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -f -a "list" -d 'List the tracks of an agenda'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -f -a "ls" -d 'List the tracks of an agenda'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -f -a "add" -d 'Add a track'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -f -a "new" -d 'Add a track'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -f -a "create" -d 'Add a track'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -f -a "rename" -d 'Rename a track'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -f -a "edit" -d 'Change what a track\'s room holds and needs'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -f -a "delete" -d 'Delete a track that holds no item'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from track" -f -a "rm" -d 'Delete a track that holds no item'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -f -a "list" -d 'List the speakers of an event'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -f -a "ls" -d 'List the speakers of an event'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -f -a "assign" -d 'Make somebody a speaker of an item'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -f -a "unassign" -d 'Take a speaker off an item'
complete -c planify -n "__fish_planify_using_subcommand agenda; and __fish_seen_subcommand_from speaker" -f -a "edit" -d 'Change what is known of a speaker'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -f -a "list" -d 'List the guests of an event'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -f -a "ls" -d 'List the guests of an event'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -f -a "get" -d 'Show one guest'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -f -a "show" -d 'Show one guest'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -f -a "add" -d 'Add a guest to an event'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -f -a "new" -d 'Add a guest to an event'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -f -a "create" -d 'Add a guest to an event'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -f -a "edit" -d 'Change a guest, or all who fit a filter'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -f -a "remove" -d 'Take a guest, or all who fit a filter, off the list'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -f -a "rm" -d 'Take a guest, or all who fit a filter, off the list'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -f -a "delete" -d 'Take a guest, or all who fit a filter, off the list'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -f -a "invite" -d 'Invite guests by mail'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -f -a "import" -d 'Import guests from a CSV or JSON lines file'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -f -a "export" -d 'Export the guests of an event as CSV or JSON lines'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -f -a "checkin" -d 'Check a guest, or all who fit a filter, in at the door, once'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -f -a "approve" -d 'Let people come who asked to'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export checkin approve reject" -f -a "reject" -d 'Turn people down who asked to come'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l answer -d 'Only those with this answer: pending, yes, no, maybe or waitlisted' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -s s -l query -d 'Only those whose name or address contains this' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l where -d 'Only those who fit, such as "rsvp=yes and tag=vip"; fields: rsvp, role, tag, name, email, people, party, invited, checked-in, note, requested, rejected, answer.QUESTION' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l answer -d 'Only those with this answer: pending, yes, no, maybe or waitlisted' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -s s -l query -d 'Only those whose name or address contains this' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l where -d 'Only those who fit, such as "rsvp=yes and tag=vip"; fields: rsvp, role, tag, name, email, people, party, invited, checked-in, note, requested, rejected, answer.QUESTION' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l name -d 'The name' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l email -d 'The e-mail address' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l phone -d 'The phone number, with the country\'s code' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l party -d 'The most people this guest may be, themselves included' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l role -d 'attendee, speaker, staff or vip' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l tag -d 'A label; repeat it for more' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l name -d 'The name' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l email -d 'The e-mail address' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l phone -d 'The phone number, with the country\'s code' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l party -d 'The most people this guest may be, themselves included' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l role -d 'attendee, speaker, staff or vip' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l tag -d 'A label; repeat it for more' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l name -d 'The name' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l email -d 'The e-mail address' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l phone -d 'The phone number, with the country\'s code' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l party -d 'The most people this guest may be, themselves included' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l role -d 'attendee, speaker, staff or vip' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l tag -d 'A label; repeat it for more' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l where -d 'All guests who fit, such as "rsvp=yes and tag=vip"' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l name -d 'The name' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l email -d 'The e-mail address' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l phone -d 'The phone number, with the country\'s code' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l party -d 'The most people this guest may be, themselves included' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l role -d 'attendee, speaker, staff or vip' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l tag -d 'A label; those given replace all labels' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l add-tag -d 'A label to add; repeat it for more' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l remove-tag -d 'A label to take off; repeat it for more' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l renew-link -d 'Make the link in mails that have left worthless; later mails carry another one'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l no-tags -d 'No label any more'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l where -d 'All guests who fit, such as "rsvp=yes and tag=vip"' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l where -d 'All guests who fit, such as "rsvp=yes and tag=vip"' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l where -d 'All guests who fit, such as "rsvp=yes and tag=vip"' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l where -d 'Those who fit and were not invited yet, such as "tag=vip and not role=staff"' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -l format -d 'The format; told by the file\'s name otherwise' -r -f -a "csv\t'Comma- or semicolon-separated, with a heading'
jsonl\t'One JSON object a line'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l format -d 'The format; told by the file\'s name otherwise' -r -f -a "csv\t'Comma- or semicolon-separated, with a heading'
jsonl\t'One JSON object a line'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l where -d 'Only those who fit, such as "rsvp=yes and tag=vip"' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l where -d 'All guests who fit, such as "rsvp=yes and tag=vip"' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l people -d 'How many people come, the guest included' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l undo -d 'Take the check-in back'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from checkin" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -l where -d 'Those who wait and fit, such as "party=1"' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -l where -d 'Those who wait and fit, such as "party=1"' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from reject" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -f -a "list" -d 'List what an event asks, in the order in which guests read it'
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -f -a "ls" -d 'List what an event asks, in the order in which guests read it'
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -f -a "get" -d 'Show one question'
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -f -a "show" -d 'Show one question'
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -f -a "add" -d 'Ask one thing more'
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -f -a "new" -d 'Ask one thing more'
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -f -a "create" -d 'Ask one thing more'
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -f -a "edit" -d 'Change a question'
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -f -a "delete" -d 'Delete a question with the answers to it'
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -f -a "rm" -d 'Delete a question with the answers to it'
complete -c planify -n "__fish_planify_using_subcommand question; and not __fish_seen_subcommand_from list ls get show add new create edit delete rm remove" -f -a "remove" -d 'Delete a question with the answers to it'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l name -d 'The name in answers and exports; made from the question otherwise' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l kind -d 'What kind of answer it wants; a text otherwise' -r -f -a "text\t'A text'
choice\t'One of the options'
number\t'A number, kept exactly'
yes-no\t'Yes or no'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l option -d 'An option of a choice; repeat it for each' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l max-length -d 'The most characters of a text' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l min -d 'The least number' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l max -d 'The greatest number' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l position -d 'Its place among the questions, the first being 1' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l required -d 'Guests who come must answer it'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l name -d 'The name in answers and exports; made from the question otherwise' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l kind -d 'What kind of answer it wants; a text otherwise' -r -f -a "text\t'A text'
choice\t'One of the options'
number\t'A number, kept exactly'
yes-no\t'Yes or no'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l option -d 'An option of a choice; repeat it for each' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l max-length -d 'The most characters of a text' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l min -d 'The least number' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l max -d 'The greatest number' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l position -d 'Its place among the questions, the first being 1' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l required -d 'Guests who come must answer it'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l name -d 'The name in answers and exports; made from the question otherwise' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l kind -d 'What kind of answer it wants; a text otherwise' -r -f -a "text\t'A text'
choice\t'One of the options'
number\t'A number, kept exactly'
yes-no\t'Yes or no'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l option -d 'An option of a choice; repeat it for each' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l max-length -d 'The most characters of a text' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l min -d 'The least number' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l max -d 'The greatest number' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l position -d 'Its place among the questions, the first being 1' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l required -d 'Guests who come must answer it'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l title -d 'The question as guests read it' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l option -d 'An option of a choice; repeat it for each' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l max-length -d 'The most characters of a text' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l min -d 'The least number' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l max -d 'The greatest number' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l position -d 'Its place among the questions, the first being 1' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l required -d 'Guests who come must answer it'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l not-required -d 'Guests may leave it out'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand question; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -f -a "set" -d 'Record the answer of a guest, or of all who fit a filter'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -f -a "summary" -d 'Count the answers and seats of an event'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -f -a "inbox" -d 'List the answers of an event, the newest first'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -f -a "list" -d 'List the answers of an event, the newest first'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -f -a "ls" -d 'List the answers of an event, the newest first'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -f -a "respond" -d 'Answer an invitation with the secret token of its link, read from stdin'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l where -d 'All guests who fit, such as "tag=press and rsvp=pending"' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l plus -d 'How many people come along' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l note -d 'What the guest wants to say' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l answer -d 'The answer to a question of the event, such as meal=Vegan; may be repeated' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l item -d 'The item of the agenda: an id or a unique part of one, or key:EXTERNAL' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l occurrence -d 'Only for this date of a series, such as 20270412T180000' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l skip-full -d 'For a whole series: pass over dates that have no room'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l occurrence -d 'Only of this date of a series' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l status -d 'Only these: yes, no, maybe or waitlisted' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l item -d 'The answers to this item of the agenda' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l occurrence -d 'Only of this date of a series' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l status -d 'Only these: yes, no, maybe or waitlisted' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l item -d 'The answers to this item of the agenda' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l occurrence -d 'Only of this date of a series' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l status -d 'Only these: yes, no, maybe or waitlisted' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l item -d 'The answers to this item of the agenda' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l occurrence -d 'Only of this date of a series' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l plus -d 'How many people come along' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l note -d 'What to tell the organiser' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l item -d 'The item of the released agenda: an id or a unique part of one, or key:EXTERNAL' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l answer -d 'The answer to a question of the event, such as meal=Vegan; may be repeated' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l occurrence -d 'Only for this date of a series, such as 20270412T180000' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l skip-full -d 'For a whole series: pass over dates that have no room'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -f -a "list" -d 'List persons'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -f -a "ls" -d 'List persons'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -f -a "get" -d 'Show one person'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -f -a "show" -d 'Show one person'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -f -a "create" -d 'Add a person'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -f -a "new" -d 'Add a person'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -f -a "add" -d 'Add a person'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -f -a "edit" -d 'Change a person'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -f -a "merge" -d 'Join another person into this one: guests, answers and all'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -f -a "export" -d 'Export everything that names a person, as a zip of JSON files'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit merge export erase" -f -a "erase" -d 'Erase a person for good: nothing names them any more'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -s s -l query -d 'Only those whose name or address contains this' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -s s -l query -d 'Only those whose name or address contains this' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l email -d 'The e-mail address' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l phone -d 'The phone number, with the country\'s code' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l locale -d 'The language, such as sl or en-GB' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l zone -d 'The person\'s time zone' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l key -d 'A key of your own' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l upsert -d 'Change the person of that key if there is one'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l email -d 'The e-mail address' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l phone -d 'The phone number, with the country\'s code' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l locale -d 'The language, such as sl or en-GB' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l zone -d 'The person\'s time zone' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l key -d 'A key of your own' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l upsert -d 'Change the person of that key if there is one'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l email -d 'The e-mail address' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l phone -d 'The phone number, with the country\'s code' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l locale -d 'The language, such as sl or en-GB' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l zone -d 'The person\'s time zone' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l key -d 'A key of your own' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l upsert -d 'Change the person of that key if there is one'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l name -d 'The name' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l email -d 'The e-mail address' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l phone -d 'The phone number, with the country\'s code' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l locale -d 'The language, such as sl or en-GB' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l zone -d 'The person\'s time zone' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l key -d 'A key of your own' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from merge" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from erase" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -f -a "list" -d 'List notices, the newest first'
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -f -a "ls" -d 'List notices, the newest first'
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -f -a "get" -d 'Show one notice and every attempt to deliver it'
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -f -a "show" -d 'Show one notice and every attempt to deliver it'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l event -d 'Only those of this event' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l state -d 'Only these: pending, sent, failed or recalled' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l event -d 'Only those of this event' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l state -d 'Only these: pending, sent, failed or recalled' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand notify; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand watch" -l since -d 'Begin after this number of the feed; 0 is its beginning' -r
complete -c planify -n "__fish_planify_using_subcommand watch" -l kind -d 'Only changes of these things, such as evt, gst, per or tok' -r
complete -c planify -n "__fish_planify_using_subcommand watch" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand watch" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand watch" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand watch" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand watch" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand watch" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand watch" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand watch" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand watch" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand watch" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand watch" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand watch" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand watch" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand watch" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand watch" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand watch" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand watch" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand watch" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand watch" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand watch" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand watch" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand watch" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand watch" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand watch" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand watch" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand watch" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand watch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -f -a "check" -d 'Name everything that is wrong with a calendar file'
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -f -a "fmt" -d 'Print a calendar file in the standard\'s layout'
complete -c planify -n "__fish_planify_using_subcommand ics; and not __fish_seen_subcommand_from check fmt expand" -f -a "expand" -d 'List what takes place in a calendar file within a time'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from fmt" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l from -d 'What ends after this time' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l to -d 'What begins before this time' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand ics; and __fish_seen_subcommand_from expand" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand rrule; and not __fish_seen_subcommand_from expand" -f -a "expand" -d 'Print the dates that a rule gives, one a line'
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l rrule -d 'The rule' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l dtstart -d 'The start, such as 20270301T090000' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l count -d 'How many dates, at most' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l from -d 'Begin with the first date from this one on' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand rrule; and __fish_seen_subcommand_from expand" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -f -a "login" -d 'Sign in and keep the token with a context'
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -f -a "logout" -d 'Sign out: end the session of the context and remove its token'
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -f -a "whoami" -d 'Show who you are to the daemon, and what you may do'
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -f -a "status" -d 'Show whether you are signed in, where, and until when'
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -f -a "register" -d 'Ask for an account; a mail to the address says how to go on'
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -f -a "verify" -d 'Make the account, with the code of the mail'
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -f -a "reset" -d 'Choose another password: ask for a mail, then give its code'
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -f -a "address" -d 'Sign in with another address: ask for a mail to it, then give its code'
complete -c planify -n "__fish_planify_using_subcommand auth; and not __fish_seen_subcommand_from login logout whoami status register verify reset address sessions" -f -a "sessions" -d 'Look at where you are signed in, and sign out there'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from login" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -l everywhere -d 'End every session of your account, also those elsewhere'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from logout" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from whoami" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l name -d 'The full name' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l short-name -d 'How others address you' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l phone -d 'The phone number, with the country\'s code' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l locale -d 'The language, such as sl or en-GB' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l zone -d 'Your time zone' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l consent -d 'What you agree to be sent, of email and sms; nothing otherwise' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from register" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from address" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -f -a "list" -d 'List your sessions with their last use, the newest first'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -f -a "ls" -d 'List your sessions with their last use, the newest first'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -f -a "revoke" -d 'End one of your sessions, wherever it is'
complete -c planify -n "__fish_planify_using_subcommand auth; and __fish_seen_subcommand_from sessions" -f -a "rm" -d 'End one of your sessions, wherever it is'
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -f -a "get" -d 'Show your own account'
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -f -a "show" -d 'Show your own account'
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -f -a "edit" -d 'Change what your account says about you'
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -f -a "delete" -d 'Delete your own account, its sessions and its tokens, for good'
complete -c planify -n "__fish_planify_using_subcommand user; and not __fish_seen_subcommand_from get show edit delete rm" -f -a "rm" -d 'Delete your own account, its sessions and its tokens, for good'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l name -d 'The full name' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l short-name -d 'How others address you' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l phone -d 'The phone number, with the country\'s code' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l locale -d 'The language, such as sl or en-GB' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l zone -d 'Your time zone' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l consent -d 'All that you agree to be sent, of email and sms; empty is nothing' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand user; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -f -a "create" -d 'Create a token and show its secret once'
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -f -a "new" -d 'Create a token and show its secret once'
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -f -a "list" -d 'List tokens without their secrets: your own, or all if you manage them'
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -f -a "ls" -d 'List tokens without their secrets: your own, or all if you manage them'
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -f -a "revoke" -d 'Revoke a token, at once and for good'
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -f -a "rm" -d 'Revoke a token, at once and for good'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l scope -d 'What it may be used for: read, rsvp, write, admin' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l expires -d 'When it ends; never otherwise' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l scope -d 'What it may be used for: read, rsvp, write, admin' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l expires -d 'When it ends; never otherwise' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from revoke" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand token; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -f -a "list" -d 'List your organisations, or search the public ones'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -f -a "ls" -d 'List your organisations, or search the public ones'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -f -a "get" -d 'Name an organisation of yours; the one that you work in otherwise'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -f -a "show" -d 'Name an organisation of yours; the one that you work in otherwise'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -f -a "create" -d 'Found an organisation, which you own'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -f -a "new" -d 'Found an organisation, which you own'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -f -a "edit" -d 'Change an organisation'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -f -a "join" -d 'Ask to become a member of a public organisation'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -f -a "leave" -d 'Name an organisation of yours; the one that you work in otherwise'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -f -a "transfer" -d 'Make another member the owner, and yourself an admin instead'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -f -a "delete" -d 'Delete an organisation of yours that has no events, people and other members'
complete -c planify -n "__fish_planify_using_subcommand org; and not __fish_seen_subcommand_from list ls get show create new edit join leave transfer delete rm" -f -a "rm" -d 'Delete an organisation of yours that has no events, people and other members'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -s s -l query -d 'Only public ones whose name or slug contains this' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -l public -d 'List public organisations instead of your own'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -s s -l query -d 'Only public ones whose name or slug contains this' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -l public -d 'List public organisations instead of your own'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l slug -d 'The name in commands; made of the name otherwise' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l type -d 'What kind it is' -r -f -a "personal\t'One person'
business\t'A company'
nonprofit\t'A club or a charity'
education\t'A school or a university'
government\t'An authority'
other\t'Anything else'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l visibility -d 'Who learns that it exists; private otherwise' -r -f -a "private\t'Its members'
public\t'Everybody who signed in, who may also ask to join'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l slug -d 'The name in commands; made of the name otherwise' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l type -d 'What kind it is' -r -f -a "personal\t'One person'
business\t'A company'
nonprofit\t'A club or a charity'
education\t'A school or a university'
government\t'An authority'
other\t'Anything else'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l visibility -d 'Who learns that it exists; private otherwise' -r -f -a "private\t'Its members'
public\t'Everybody who signed in, who may also ask to join'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l name -d 'The name' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l slug -d 'The name in commands' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l type -d 'What kind it is' -r -f -a "personal\t'One person'
business\t'A company'
nonprofit\t'A club or a charity'
education\t'A school or a university'
government\t'An authority'
other\t'Anything else'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l visibility -d 'Who learns that it exists' -r -f -a "private\t'Its members'
public\t'Everybody who signed in, who may also ask to join'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -l note -d 'What to say to those who decide' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from join" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from leave" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -l to -d 'The member: an e-mail address, an id or a unique part of one' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from transfer" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand org; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -f -a "list" -d 'List members with their roles'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -f -a "ls" -d 'List members with their roles'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -f -a "get" -d 'Show one member'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -f -a "show" -d 'Show one member'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -f -a "role" -d 'Give a member these roles instead of all that they have'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -f -a "remove" -d 'End a membership, and with it the member\'s tokens'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -f -a "rm" -d 'End a membership, and with it the member\'s tokens'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -f -a "invite" -d 'Invite somebody by mail to become a member'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -f -a "invites" -d 'List invitations that wait for an answer, the newest first'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -f -a "resend" -d 'Send an invitation once more; the code of the mail before is worth nothing any more'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -f -a "revoke" -d 'Take an invitation back'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -f -a "accept" -d 'Accept an invitation and become a member'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -f -a "decline" -d 'Decline an invitation'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -f -a "requests" -d 'List requests to join that wait for a decision, the newest first'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -f -a "approve" -d 'Approve a request: whoever asked becomes a member'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -f -a "reject" -d 'Reject a request'
complete -c planify -n "__fish_planify_using_subcommand member; and not __fish_seen_subcommand_from list ls get show role remove rm invite invites resend revoke accept decline requests approve reject withdraw" -f -a "withdraw" -d 'Take a request of yours back'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from role" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -l role -d 'What they will be; viewer otherwise' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invite" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l mine -d 'List those to you, from whatever organisation'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l answered -d 'List those too that do not wait any more'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from invites" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from resend" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from revoke" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from accept" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from decline" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l mine -d 'List your own, to whatever organisation'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l decided -d 'List those too that were decided'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from requests" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -l role -d 'What they will be; viewer otherwise' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from reject" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand member; and __fish_seen_subcommand_from withdraw" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -f -a "backup" -d 'Copy the database while it is in use'
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -f -a "restore" -d 'Put a backup in the place of the database'
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -f -a "check" -d 'Check that what the installation keeps agrees with itself'
complete -c planify -n "__fish_planify_using_subcommand admin; and not __fish_seen_subcommand_from backup restore check audit" -f -a "audit" -d 'Prove that the journal is as it was written'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -l dir -d 'Make a file named by the time in this directory' -r -F
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from backup" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l to -d 'The database file to make' -r -F
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l force -d 'Put a database that is there aside'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand admin; and __fish_seen_subcommand_from audit" -f -a "verify" -d 'Check the chain over the journal, from the first row to the last'
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -f -a "run" -d 'Run the daemon in the foreground until it is told to end'
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -f -a "start" -d 'Start the daemon in the background'
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -f -a "stop" -d 'Stop the daemon after it finished what it is doing'
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -f -a "status" -d 'Show whether the daemon runs and how it is set up; exit code 1 if it does not'
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -f -a "logs" -d 'Print the end of the daemon\'s log'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l config -d 'Read the settings from this file only' -r -F
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l listen -d 'Listen at this address, such as 127.0.0.1:8080; port 0 takes a free one' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l set -d 'Set a key of the settings, such as mail.from=events@example.org' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l detached -d 'Leave the terminal\'s session, as a daemon that a command starts does'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from stop" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -l lines -d 'How many lines' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand daemon; and __fish_seen_subcommand_from logs" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -f -a "list" -d 'List contexts'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -f -a "ls" -d 'List contexts'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -f -a "use" -d 'Make a context the current one'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -f -a "show" -d 'Show a context, the current one if none is named'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -f -a "get" -d 'Show a context, the current one if none is named'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -f -a "add" -d 'Add a context'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -f -a "new" -d 'Add a context'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -f -a "create" -d 'Add a context'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -f -a "edit" -d 'Change a context; only what is given changes'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -f -a "remove" -d 'Remove a context and the token that was kept for it'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -f -a "rm" -d 'Remove a context and the token that was kept for it'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -f -a "delete" -d 'Remove a context and the token that was kept for it'
complete -c planify -n "__fish_planify_using_subcommand context; and not __fish_seen_subcommand_from list ls use show get add new create edit remove rm delete test" -f -a "test" -d 'Call the daemon of a context and show who you are there'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -l none -d 'Use this machine\'s own daemon again'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from use" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l token-file -d 'Read the token from this file whenever it is needed' -r -F
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l token-stdin -d 'Read the token from stdin and keep it in a private file'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l token-file -d 'Read the token from this file whenever it is needed' -r -F
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l token-stdin -d 'Read the token from stdin and keep it in a private file'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l token-file -d 'Read the token from this file whenever it is needed' -r -F
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l token-stdin -d 'Read the token from stdin and keep it in a private file'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l token-file -d 'Read the token from this file whenever it is needed' -r -F
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l token-stdin -d 'Read the token from stdin and keep it in a private file'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand context; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -f -a "show" -d 'Show all settings, those of the daemon included'
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -f -a "list" -d 'Show all settings, those of the daemon included'
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -f -a "ls" -d 'Show all settings, those of the daemon included'
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -f -a "get" -d 'Print the value of a setting'
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -f -a "set" -d 'Write a setting into the user\'s file'
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -f -a "unset" -d 'Take a setting out of the user\'s file'
complete -c planify -n "__fish_planify_using_subcommand config; and not __fish_seen_subcommand_from show list ls get set unset path" -f -a "path" -d 'Print the path of the user\'s file'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -l origin -d 'Show where each value came from'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -l origin -d 'Show where each value came from'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -l origin -d 'Show where each value came from'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from unset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand config; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand doctor" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand doctor" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand doctor" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand doctor" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand doctor" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand doctor" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand doctor" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand doctor" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand doctor" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand doctor" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand doctor" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand doctor" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand doctor" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand doctor" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand doctor" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand doctor" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand doctor" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand doctor" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand doctor" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand doctor" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand doctor" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand doctor" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand doctor" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand doctor" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand doctor" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand doctor" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand doctor" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand completions" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand completions" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand completions" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand completions" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand completions" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand completions" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand completions" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand completions" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand completions" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand completions" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand completions" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand completions" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand completions" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand completions" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand completions" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand completions" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand completions" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand completions" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand completions" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand completions" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand completions" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand completions" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand completions" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand completions" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand completions" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand completions" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand man" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand man" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand man" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand man" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand man" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand man" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand man" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand man" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand man" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand man" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand man" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand man" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand man" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand man" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand man" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand man" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand man" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand man" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand man" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand man" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand man" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand man" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand man" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand man" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand man" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand man" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand version" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand version" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand version" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand version" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand version" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand version" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand version" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand version" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand version" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand version" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand version" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand version" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand version" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand version" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand version" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand version" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand version" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand version" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand version" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand version" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand version" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand version" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand version" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand version" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand version" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand version" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand version" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand help" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand help" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand help" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'
csv\t'A list for spreadsheets; agendas only'
ics\t'A calendar; agendas only'"
complete -c planify -n "__fish_planify_using_subcommand help" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand help" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand help" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand help" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand help" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand help" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand help" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand help" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand help" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand help" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand help" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand help" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand help" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand help" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand help" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand help" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand help" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand help" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand help" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand help" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand help" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand help" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand help" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand help" -s h -l help -d 'Print help (see more with \'--help\')'
