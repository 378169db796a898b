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
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_needs_command" -f -a "guest" -d 'Add, import and invite the guests of an event'
complete -c planify -n "__fish_planify_needs_command" -f -a "rsvp" -d 'Record and read the answers of guests'
complete -c planify -n "__fish_planify_needs_command" -f -a "person" -d 'Keep the contacts of the organisation'
complete -c planify -n "__fish_planify_needs_command" -f -a "notify" -d 'See what guests are told, and whether it left'
complete -c planify -n "__fish_planify_needs_command" -f -a "watch" -d 'Print changes as they happen, until interrupted'
complete -c planify -n "__fish_planify_needs_command" -f -a "token" -d 'Give programs and other machines a credential'
complete -c planify -n "__fish_planify_needs_command" -f -a "daemon" -d 'Run, start, stop and look at this machine\'s own daemon'
complete -c planify -n "__fish_planify_needs_command" -f -a "context" -d 'Name the daemons that you talk to'
complete -c planify -n "__fish_planify_needs_command" -f -a "config" -d 'See and change settings'
complete -c planify -n "__fish_planify_needs_command" -f -a "doctor" -d 'Check that everything is in place'
complete -c planify -n "__fish_planify_needs_command" -f -a "completions" -d 'Print the completion script of a shell'
complete -c planify -n "__fish_planify_needs_command" -f -a "man" -d 'Print a page of the manual'
complete -c planify -n "__fish_planify_needs_command" -f -a "version" -d 'Show the version of this program'
complete -c planify -n "__fish_planify_needs_command" -f -a "help" -d 'Show help on a command or on what holds for all of them'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -f -a "list" -d 'List events, the soonest first'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -f -a "ls" -d 'List events, the soonest first'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -f -a "get" -d 'Show one event'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -f -a "show" -d 'Show one event'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -f -a "create" -d 'Create an event as a draft'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -f -a "new" -d 'Create an event as a draft'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -f -a "edit" -d 'Change an event and tell its guests what they need to know'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -f -a "delete" -d 'Delete an event that nobody has answered'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -f -a "rm" -d 'Delete an event that nobody has answered'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -f -a "publish" -d 'Publish an event, so that guests can be invited and can answer'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -f -a "cancel" -d 'Cancel an event and tell its guests'
complete -c planify -n "__fish_planify_using_subcommand event; and not __fish_seen_subcommand_from list ls get show create new edit delete rm publish cancel complete" -f -a "complete" -d 'Mark an event as completed'
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l location -d 'Where it takes place' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l online -d 'A link for those who take part from afar' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l contact -d 'Whom to ask' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l description -d 'What it is about' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l slug -d 'The name in commands and addresses; made from the title otherwise' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l key -d 'A key of your own, for key:KEY and --upsert' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l visibility -d 'Who may see it' -r -f -a "private\t'Only those who are invited'
org\t'Everybody of the organisation'
public\t'Everybody'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l rsvp-by -l deadline -d 'Until when guests may answer' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l max-plus -d 'How many people a guest may bring' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from create" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l location -d 'Where it takes place' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l online -d 'A link for those who take part from afar' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l contact -d 'Whom to ask' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l description -d 'What it is about' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l slug -d 'The name in commands and addresses; made from the title otherwise' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l key -d 'A key of your own, for key:KEY and --upsert' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l visibility -d 'Who may see it' -r -f -a "private\t'Only those who are invited'
org\t'Everybody of the organisation'
public\t'Everybody'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l rsvp-by -l deadline -d 'Until when guests may answer' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l max-plus -d 'How many people a guest may bring' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from new" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l capacity -d 'How many seats there are' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l location -d 'Where it takes place' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l online -d 'A link for those who take part from afar' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l contact -d 'Whom to ask' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l description -d 'What it is about' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l slug -d 'The name in commands and addresses' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l key -d 'A key of your own' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l visibility -d 'Who may see it' -r -f -a "private\t'Only those who are invited'
org\t'Everybody of the organisation'
public\t'Everybody'"
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l rsvp-by -l deadline -d 'Until when guests may answer' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l max-plus -d 'How many people a guest may bring' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from edit" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand event; and __fish_seen_subcommand_from cancel" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -f -a "list" -d 'List the guests of an event'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -f -a "ls" -d 'List the guests of an event'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -f -a "get" -d 'Show one guest'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -f -a "show" -d 'Show one guest'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -f -a "add" -d 'Add a guest to an event'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -f -a "new" -d 'Add a guest to an event'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -f -a "create" -d 'Add a guest to an event'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -f -a "edit" -d 'Change a guest'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -f -a "remove" -d 'Take a guest off the list'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -f -a "rm" -d 'Take a guest off the list'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -f -a "delete" -d 'Take a guest off the list'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -f -a "invite" -d 'Invite guests by mail'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -f -a "import" -d 'Import guests from a CSV or JSON lines file'
complete -c planify -n "__fish_planify_using_subcommand guest; and not __fish_seen_subcommand_from list ls get show add new create edit remove rm delete invite import export" -f -a "export" -d 'Export the guests of an event as CSV or JSON lines'
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l answer -d 'Only those with this answer: pending, yes, no, maybe or waitlisted' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -s s -l query -d 'Only those whose name or address contains this' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from list" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from ls" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l name -d 'The name' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l email -d 'The e-mail address' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l phone -d 'The phone number, with the country\'s code' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l party -d 'The most people this guest may be, themselves included' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l role -d 'attendee, speaker, staff or vip' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l tag -d 'A label; those given replace all labels' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from edit" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from remove" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from rm" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from delete" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from invite" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand guest; and __fish_seen_subcommand_from export" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -f -a "set" -d 'Record the answer of a guest'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -f -a "summary" -d 'Count the answers and seats of an event'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -f -a "inbox" -d 'List the answers of an event, the newest first'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -f -a "list" -d 'List the answers of an event, the newest first'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -f -a "ls" -d 'List the answers of an event, the newest first'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and not __fish_seen_subcommand_from set summary inbox list ls respond" -f -a "respond" -d 'Answer an invitation with the secret token of its link, read from stdin'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l plus -d 'How many people come along' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l note -d 'What the guest wants to say' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from summary" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from inbox" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from list" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from ls" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand rsvp; and __fish_seen_subcommand_from respond" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -l fields -d 'Write only these fields, separated by commas' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -l color -d 'Use colours' -r -f -a "auto\t'On a terminal that understands them'
always\t'Always'
never\t'Never'"
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -s f -l file -d 'Read from or write to this file; - is stdin or stdout' -r -F
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -l if-version -d 'Change only if the thing still has this version' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -l idempotency-key -d 'Make a repetition of this very command harmless' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -l notify-at -d 'Send mails at this time, or now, instead of after the hold window' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -l reason -d 'Say why, for the journal and for cancellation mails' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -l tz -d 'Understand times in this zone, such as Europe/Ljubljana' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -l on-gap -d 'Resolve a wall time that does not exist or exists twice' -r -f -a "earlier\t'Take the earlier time'
later\t'Take the later time'"
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -l limit -d 'List at most this many' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -l cursor -d 'Go on where an earlier list ended' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -l sort -d 'Sort by this field; a leading - turns the order' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -l filter -d 'List only what fits, such as status=published' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -l timeout -d 'Give up after this time, such as 10s' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -l org -d 'Work in this organisation' -r
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -l json -d 'Write results and errors as JSON, the same as -o json'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -s q -l quiet -d 'Say nothing on stderr but errors, and only names after a change'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -s v -l verbose -d 'Say more on stderr'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -s n -l dry-run -d 'Show what would change and change nothing'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -s y -l yes -d 'Do not ask for confirmation'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -l no-input -d 'Never ask anything'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -l no-notify -d 'Tell nobody about the change'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -l all -d 'Take all of them'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -f -a "list" -d 'List persons'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -f -a "ls" -d 'List persons'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -f -a "get" -d 'Show one person'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -f -a "show" -d 'Show one person'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -f -a "create" -d 'Add a person'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -f -a "new" -d 'Add a person'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -f -a "add" -d 'Add a person'
complete -c planify -n "__fish_planify_using_subcommand person; and not __fish_seen_subcommand_from list ls get show create new add edit" -f -a "edit" -d 'Change a person'
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -s s -l query -d 'Only those whose name or address contains this' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand person; and __fish_seen_subcommand_from list" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand notify; and not __fish_seen_subcommand_from list ls get show" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -f -a "list" -d 'List tokens without their secrets'
complete -c planify -n "__fish_planify_using_subcommand token; and not __fish_seen_subcommand_from create new list ls revoke rm" -f -a "ls" -d 'List tokens without their secrets'
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -s c -l context -d 'Use this context instead of the current one' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -l server -d 'Use the daemon at this address: a URL or unix:PATH' -r
complete -c planify -n "__fish_planify_using_subcommand daemon; and not __fish_seen_subcommand_from run start stop status logs" -s o -l output -d 'Write results in this format' -r -f -a "table\t'Columns for people; may change'
wide\t'The table with all columns'
plain\t'One tab-separated record a line; columns are only ever appended'
json\t'One object with the data, the schema and the next cursor'
jsonl\t'One bare record a line'
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
name\t'One name a line'"
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
