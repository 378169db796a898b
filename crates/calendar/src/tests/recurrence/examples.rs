//! The examples of RFC 5545 section 3.8.5.3, with the dates that it prints.

use super::{series, shown, zone};

/// Rules from 2 September 1997, 9:00 in New York, and days: the first ones, as `MMDD` with years.
const DAYS: &[(&str, &str)] = &[
    ("FREQ=DAILY;COUNT=10", "1997 0902 0903 0904 0905 0906 0907 0908 0909 0910 0911 end"),
    ("FREQ=DAILY;UNTIL=19970905T000000Z", "1997 0902 0903 0904 end"),
    ("FREQ=DAILY;INTERVAL=2", "1997 0902 0904 0906"),
    ("FREQ=DAILY;INTERVAL=10;COUNT=5", "1997 0902 0912 0922 1002 1012 end"),
    ("FREQ=WEEKLY;COUNT=4", "1997 0902 0909 0916 0923 end"),
    ("FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1997 0902 0916 0930 1014 1028 1111"),
    (
        "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
        "1997 0902 0904 0909 0911 0916 0918 0923 0925 0930 1002 end",
    ),
    (
        "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
        "1997 0902 0904 0916 0918 0930 1002 1014 1016 end",
    ),
    (
        "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
        "1997 0905 1003 1107 1205 1998 0102 0206 0306 0403 0501 0605 end",
    ),
    (
        "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
        "1997 0907 0928 1102 1130 1998 0104 0125 0301 0329 0503 0531 end",
    ),
    ("FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1997 0922 1020 1117 1222 1998 0119 0216 end"),
    ("FREQ=MONTHLY;BYMONTHDAY=-3", "1997 0928 1029 1128 1229 1998 0129 0226"),
    (
        "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
        "1997 0902 0915 1002 1015 1102 1115 1202 1215 1998 0102 0115 end",
    ),
    (
        "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
        "1997 0930 1001 1031 1101 1130 1201 1231 1998 0101 0131 0201 end",
    ),
    (
        "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
        "1997 0910 0911 0912 0913 0914 0915 1999 0310 0311 0312 0313 end",
    ),
    ("FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", "1997 0902 0909 0916 0923 0930 1104 1111 1118 1125"),
    (
        "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
        "1998 0602 0702 1999 0602 0702 2000 0602 0702 2001 0602 0702 2002 0602 0702 end",
    ),
    (
        "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
        "2000 0101 0409 0718 2003 0101 0410 0719 2006 0101 0410 0719 2009 0101 end",
    ),
    ("FREQ=YEARLY;BYDAY=20MO", "1998 0518 1999 0517 2000 0515"),
    ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1998 0511 1999 0517 2000 0515"),
    ("FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1998 0305 0312 0319 0326 1999 0304"),
    ("FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8", "1998 0604 0611 0618 0625 0702"),
    ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1998 0213 0313 1113 1999 0813 2000 1013"),
    ("FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13", "1997 0913 1011 1108 1213 1998 0110"),
    (
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
        "1997 1104 2001 1106 2005 1108",
    ),
    ("FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997 0904 1007 1106 end"),
    ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997 0929 1030 1127 1230 1998 0129"),
    ("FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "1997 0915 0930 1015 1030 1115 end"),
];

#[test]
fn the_examples_of_the_standard_give_the_days_that_it_prints() {
    for (rule, days) in DAYS {
        let mut expected = Vec::new();
        let (mut year, mut ends) = ("", false);
        for word in days.split(' ') {
            match word {
                "end" => ends = true,
                word if word.len() == 4 && (word.starts_with("19") || word.starts_with("200")) => {
                    year = word;
                }
                word => expected.push(format!("{year}{word}T090000")),
            }
        }
        let most = expected.len() + usize::from(ends);
        let found = shown(&series(rule, "19970902T090000", zone("America/New_York")), most);
        assert_eq!(found, expected, "{rule}");
    }
}

#[test]
fn the_examples_of_the_standard_give_the_times_that_it_prints() {
    let cases: &[(&str, &[&str])] = &[
        ("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z", &["090000", "120000", "150000"]),
        (
            "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
            &["090000", "091500", "093000", "094500", "100000", "101500"],
        ),
        ("FREQ=MINUTELY;INTERVAL=90;COUNT=4", &["090000", "103000", "120000", "133000"]),
        (
            "FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20,40;COUNT=4",
            &["090000", "092000", "094000", "100000"],
        ),
    ];
    for (rule, times) in cases {
        let expected: Vec<String> = times.iter().map(|time| format!("19970902T{time}")).collect();
        let found = shown(&series(rule, "19970902T090000", zone("America/New_York")), 10);
        assert_eq!(found, expected, "{rule}");
    }
}

#[test]
fn the_start_of_the_week_matters() {
    for (week_start, days) in [
        ("MO", ["19970805", "19970810", "19970819", "19970824"]),
        ("SU", ["19970805", "19970817", "19970819", "19970831"]),
    ] {
        let rule = format!("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST={week_start}");
        let found = shown(&series(&rule, "19970805T090000", zone("America/New_York")), 9);
        assert_eq!(found, days.map(|day| format!("{day}T090000")));
    }
}

#[test]
fn weeks_of_a_year_may_lie_in_the_year_beside() {
    let weeks = series("FREQ=YEARLY;BYWEEKNO=53", "20210101T090000", zone("UTC"));
    assert_eq!(shown(&weeks, 3), ["20210101T090000", "20210102T090000", "20210103T090000"]);
    let weeks = series("FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", "20190101T000000", zone("UTC"));
    assert_eq!(shown(&weeks, 2), ["20191230T000000", "20210104T000000"]);
}
