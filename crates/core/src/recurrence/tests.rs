//! What rules print as, and which texts are none.

use super::*;

fn refused(text: &str) -> String {
    let refusal = text.parse::<Rule>().unwrap_err();
    assert_eq!(refusal.code, "bad-rule", "{text}");
    refusal.message
}

#[test]
fn a_rule_prints_in_one_form() {
    let cases = [
        ("FREQ=DAILY", "FREQ=DAILY"),
        ("RRULE:FREQ=DAILY;INTERVAL=1;WKST=MO", "FREQ=DAILY"),
        ("byday=we,mo,WE ; interval=2; freq=weekly;", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE"),
        ("FREQ=MONTHLY;BYDAY=-1FR,+2MO;COUNT=3", "FREQ=MONTHLY;COUNT=3;BYDAY=2MO,-1FR"),
        ("FREQ=YEARLY;UNTIL=20301231T225959Z", "FREQ=YEARLY;UNTIL=20301231T225959Z"),
        ("FREQ=YEARLY;UNTIL=20301231;BYMONTH=11,1", "FREQ=YEARLY;UNTIL=20301231;BYMONTH=1,11"),
        ("FREQ=DAILY;UNTIL=20301231T120000", "FREQ=DAILY;UNTIL=20301231T120000"),
        ("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=OMIT;BYMONTHDAY=31", "FREQ=MONTHLY;BYMONTHDAY=31"),
        (
            "FREQ=YEARLY;BYSETPOS=-1,1;BYYEARDAY=-1,100;BYHOUR=9;BYMINUTE=30;BYSECOND=0;WKST=SU",
            "FREQ=YEARLY;BYSECOND=0;BYMINUTE=30;BYHOUR=9;BYYEARDAY=-1,100;BYSETPOS=-1,1;WKST=SU",
        ),
        ("FREQ=YEARLY;BYWEEKNO=53,-1;BYDAY=MO", "FREQ=YEARLY;BYDAY=MO;BYWEEKNO=-1,53"),
    ];
    for (text, printed) in cases {
        let rule: Rule = text.parse().unwrap();
        assert_eq!(rule.to_string(), printed, "{text}");
        assert_eq!(printed.parse::<Rule>().unwrap(), rule, "{text}");
    }
}

#[test]
fn what_is_no_rule_is_refused_and_named() {
    let cases = [
        ("", "`FREQ`"),
        ("INTERVAL=2", "`FREQ`"),
        ("FREQ=FORTNIGHTLY", "FORTNIGHTLY"),
        ("FREQ=DAILY;FREQ=WEEKLY", "twice"),
        ("FREQ=DAILY;COUNT=0", "COUNT"),
        ("FREQ=DAILY;COUNT=-1", "COUNT"),
        ("FREQ=DAILY;COUNT=99999999999", "COUNT"),
        ("FREQ=DAILY;INTERVAL=0", "INTERVAL"),
        ("FREQ=DAILY;INTERVAL=+1", "INTERVAL"),
        ("FREQ=DAILY;COUNT=3;UNTIL=20270101", "exclude"),
        ("FREQ=DAILY;UNTIL=soon", "UNTIL"),
        ("FREQ=DAILY;UNTIL=20270230", "UNTIL"),
        ("FREQ=DAILY;BYHOUR=24", "BYHOUR"),
        ("FREQ=DAILY;BYHOUR=", "BYHOUR"),
        ("FREQ=DAILY;BYMONTHDAY=0", "BYMONTHDAY"),
        ("FREQ=DAILY;BYMONTHDAY=32", "BYMONTHDAY"),
        ("FREQ=DAILY;BYMONTH=13", "BYMONTH"),
        ("FREQ=MONTHLY;BYDAY=0MO", "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=é", "weekday"),
        ("FREQ=MONTHLY;BYDAY=1", "weekday"),
        ("FREQ=DAILY;NONSENSE=1", "NONSENSE"),
        ("FREQ=DAILY;BYEASTER=1", "BYEASTER"),
        ("FREQ=DAILY;nonsense", "nonsense"),
        ("FREQ=DAILY;RSCALE=HEBREW", "HEBREW"),
        ("FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=FORWARD", "FORWARD"),
    ];
    for (text, part) in cases {
        let message = refused(text);
        assert!(message.contains(part), "{text}: {message}");
    }
    assert!(refused(&format!("FREQ=DAILY;BYHOUR={}", "1,".repeat(600))).contains("1024"));
}

#[test]
fn what_the_standard_forbids_for_a_frequency_is_refused() {
    let frequencies = ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
    // The table of RFC 5545 section 3.3.10, one column each, in the order of `frequencies`.
    let table = [
        ("BYMONTH=1", "yyyyyyy"),
        ("BYWEEKNO=1", "nnnnnny"),
        ("BYYEARDAY=1", "yyynnny"),
        ("BYMONTHDAY=1", "yyyynyy"),
        ("BYDAY=MO", "yyyyyyy"),
        ("BYDAY=1MO", "nnnnnyy"),
        ("BYHOUR=1", "yyyyyyy"),
        ("BYMINUTE=1", "yyyyyyy"),
        ("BYSECOND=1", "yyyyyyy"),
        ("BYSETPOS=1", "nnnnnnn"),
        ("BYMONTH=1;BYSETPOS=1", "yyyyyyy"),
        ("BYWEEKNO=1;BYDAY=1MO", "nnnnnnn"),
    ];
    for (part, row) in table {
        for (frequency, allowed) in frequencies.iter().zip(row.chars()) {
            let text = format!("FREQ={frequency};{part}");
            assert_eq!(text.parse::<Rule>().is_ok(), allowed == 'y', "{text}");
        }
    }
}

#[test]
fn a_recurrence_reads_back_from_its_lines() {
    let at = |text: &str| text.parse::<RecurrenceId>().unwrap().at;
    let rule = "FREQ=WEEKLY;COUNT=5".parse().unwrap();
    let recurrence = Recurrence::new(
        Some(rule),
        vec![at("20270402T180000"), at("20270401T180000"), at("20270402T180000")],
        vec![at("2027-05-01")],
    )
    .unwrap();
    let lines = recurrence.to_lines(Kind::Times);
    assert_eq!(
        lines,
        "RRULE:FREQ=WEEKLY;COUNT=5\nRDATE:20270401T180000,20270402T180000\nEXDATE:20270501T000000"
    );
    assert_eq!(Recurrence::from_lines(&lines), Some(recurrence));
    assert_eq!(Recurrence::from_lines("X:1"), None);
    assert!(Recurrence::new(None, Vec::new(), vec![at("20270401")]).is_err());
    let many = (1..=28).flat_map(|day| (0..60).map(move |minute| (day, minute)));
    let many = many.map(|(day, minute)| jiff::civil::date(2027, 1, day).at(8, minute, 0, 0));
    assert_eq!(Recurrence::new(None, many.collect(), Vec::new()).unwrap_err().code, "bad-rule");
}

#[test]
fn names_of_occurrences_are_wall_clocks() {
    for (text, printed) in [
        ("20270328T180000", "20270328T180000"),
        ("2027-03-28T18:00", "20270328T180000"),
        ("2027-03-28T18:00:05", "20270328T180005"),
        ("2027-03-28", "20270328"),
    ] {
        assert_eq!(text.parse::<RecurrenceId>().unwrap().to_string(), printed);
    }
    for text in ["20270328T180000Z", "20270328T18", "2027-3-28", "tomorrow", "", "20270328Z"] {
        assert_eq!(text.parse::<RecurrenceId>().unwrap_err().code, "bad-date", "{text}");
    }
}
