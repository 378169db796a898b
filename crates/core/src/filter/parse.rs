//! Reading filters: words, then `or` of `and` of `not`, without recursion deeper than the limit.

use super::{CLAUSES_MAX, Clause, Comparison, DEPTH_MAX, FIELDS, Filter, LENGTH_MAX};
use crate::event::check_slug;
use crate::registration::Admission;
use crate::rule::Refusal;
use crate::text::{Email, fold};

/// Reads a filter.
///
/// # Errors
/// `too-large` beyond the limits, `invalid` for anything that is not understood; the hint says
/// what would be.
pub fn parse(text: &str) -> Result<Filter, Refusal> {
    if text.len() > LENGTH_MAX {
        return Err(too_large(&format!("more than {LENGTH_MAX} bytes")));
    }
    let mut reader = Reader { rest: text, clauses: 0 };
    let filter = reader.any(0)?;
    reader.skip();
    if reader.rest.is_empty() {
        return Ok(filter);
    }
    let rest = shown(reader.rest);
    Err(refused(&if rest.starts_with(')') {
        format!("`{rest}` has a bracket too many")
    } else {
        format!("`{rest}` follows without `and` or `or`")
    }))
}

fn too_large(how: &str) -> Refusal {
    Refusal::new("too-large", format!("the filter has {how}"))
        .hint("say it with fewer clauses, or give the guests a label and ask for that")
        .field("where")
}

fn refused(message: &str) -> Refusal {
    Refusal::invalid("where", message.to_owned())
        .hint("write a filter such as `rsvp=yes and (tag=vip or role=speaker)`")
}

/// The beginning of a text, fit to be shown.
fn shown(text: &str) -> String {
    text.chars().take(30).collect::<String>().escape_debug().to_string()
}

struct Reader<'t> {
    rest: &'t str,
    clauses: usize,
}

/// What stands between a field and its value.
const OPERATORS: &[&str] = &["!=", "<=", ">=", "=", "~", "<", ">"];

impl<'t> Reader<'t> {
    fn skip(&mut self) {
        self.rest = self.rest.trim_start();
    }

    /// Takes a word of the language, if it comes next.
    fn takes(&mut self, word: &str) -> bool {
        self.skip();
        let Some(start) = self.rest.get(..word.len()) else { return false };
        let after = self.rest.get(word.len()..).unwrap_or_default();
        let ends = !after.starts_with(is_of_name);
        if start.eq_ignore_ascii_case(word) && ends {
            self.rest = after;
            return true;
        }
        false
    }

    fn takes_sign(&mut self, sign: &str) -> bool {
        self.skip();
        match self.rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn any(&mut self, depth: usize) -> Result<Filter, Refusal> {
        let mut parts = vec![self.all(depth)?];
        while self.takes("or") {
            parts.push(self.all(depth)?);
        }
        Ok(single(parts).unwrap_or_else(Filter::Any))
    }

    fn all(&mut self, depth: usize) -> Result<Filter, Refusal> {
        let mut parts = vec![self.one(depth)?];
        while self.takes("and") {
            parts.push(self.one(depth)?);
        }
        Ok(single(parts).unwrap_or_else(Filter::All))
    }

    fn one(&mut self, depth: usize) -> Result<Filter, Refusal> {
        if depth > DEPTH_MAX {
            return Err(too_large(&format!("brackets deeper than {DEPTH_MAX}")));
        }
        if self.takes("not") {
            return Ok(Filter::Not(Box::new(self.one(depth + 1)?)));
        }
        if self.takes_sign("(") {
            let filter = self.any(depth + 1)?;
            if self.takes_sign(")") {
                return Ok(filter);
            }
            return Err(refused("a bracket is not closed"));
        }
        self.clause()
    }

    /// Reads `field=value`, where several values separated by commas mean any of them.
    fn clause(&mut self) -> Result<Filter, Refusal> {
        self.skip();
        let end = self.rest.find(|letter| !is_of_name(letter)).unwrap_or(self.rest.len());
        let (name, rest) = self.rest.split_at(end);
        let field = name.to_ascii_lowercase();
        if name.is_empty() {
            return Err(refused(&format!("a field is missing before `{}`", shown(self.rest))));
        }
        if !FIELDS.contains(&field.as_str()) && question_of(&field).is_none() {
            let message = format!("`{}` is no field of a guest", shown(name));
            return Err(refused(&message).hint(format!("fields: {}", FIELDS.join(", "))));
        }
        self.rest = rest;
        let sign = OPERATORS.iter().find(|sign| self.takes_sign(sign));
        let sign = *sign.ok_or_else(|| {
            refused(&format!("`{field}` is compared with nothing"))
                .hint(format!("write `{field}=…`; there are = != ~ < <= > >="))
        })?;
        let mut parts = Vec::new();
        loop {
            self.clauses += 1;
            if self.clauses > CLAUSES_MAX {
                return Err(too_large(&format!("more than {CLAUSES_MAX} clauses")));
            }
            let value = self.value(&field)?;
            parts.push(meaning(&field, sign, value)?);
            if !self.takes_sign(",") {
                break;
            }
        }
        let any = single(parts).unwrap_or_else(Filter::Any);
        Ok(if sign == "!=" { Filter::Not(Box::new(any)) } else { any })
    }

    /// Reads a word, or a text between quotes.
    fn value(&mut self, field: &str) -> Result<&'t str, Refusal> {
        self.skip();
        if let Some(quoted) = self.rest.strip_prefix('"') {
            let (value, rest) = quoted
                .split_once('"')
                .ok_or_else(|| refused(&format!("the text of `{field}` has no second quote")))?;
            self.rest = rest;
            return Ok(value);
        }
        let ends = |letter: char| letter.is_whitespace() || matches!(letter, '(' | ')' | ',' | '"');
        let end = self.rest.find(ends).unwrap_or(self.rest.len());
        let (value, rest) = self.rest.split_at(end);
        if value.is_empty() {
            return Err(refused(&format!("a value of `{field}` is missing"))
                .hint(format!("write `{field}=\"\"` for an empty one")));
        }
        self.rest = rest;
        Ok(value)
    }
}

/// The question whose answer a field is.
fn question_of(field: &str) -> Option<&str> {
    field.strip_prefix("answer.").filter(|name| check_slug(name).is_ok())
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.')
}

/// The only part, or all of them.
fn single(mut parts: Vec<Filter>) -> Result<Filter, Vec<Filter>> {
    match parts.pop() {
        Some(only) if parts.is_empty() => Ok(only),
        last => {
            parts.extend(last);
            Err(parts)
        }
    }
}

/// What a field compared with a value means.
fn meaning(field: &str, sign: &'static str, value: &str) -> Result<Filter, Refusal> {
    let equal = matches!(sign, "=" | "!=");
    let clause = match field {
        "rsvp" if equal => Clause::Answer(word(value)?),
        "role" if equal => Clause::Role(word(value)?),
        "tag" if equal => Clause::Tag(value.trim().to_owned()),
        "name" | "email" if sign == "~" => Clause::Search(fold(value)),
        "email" if equal && value.is_empty() => Clause::Email(None),
        "email" if equal => Clause::Email(Some(Email::parse(value)?.normalised())),
        "note" if sign == "~" => Clause::Note(value.to_owned()),
        "people" => Clause::People(comparison(field, sign)?, number(field, value)?),
        "party" => Clause::Party(comparison(field, sign)?, number(field, value)?),
        "invited" if equal => return yes_or_no(field, value, Clause::Invited),
        "checked-in" if equal => return yes_or_no(field, value, Clause::CheckedIn),
        "requested" if equal => {
            return yes_or_no(field, value, Clause::Admission(Admission::Requested));
        }
        "rejected" if equal => {
            return yes_or_no(field, value, Clause::Admission(Admission::Rejected));
        }
        _ if equal && let Some(question) = question_of(field) => {
            let value = value.trim();
            let answer = (!value.is_empty()).then(|| value.to_owned());
            Clause::Response(question.to_owned(), answer)
        }
        _ => {
            let signs = match field {
                "note" | "name" => "~",
                "email" => "=, != and ~",
                _ => "= and !=",
            };
            return Err(refused(&format!("`{field}` is not compared by `{sign}`"))
                .hint(format!("`{field}` knows {signs}")));
        }
    };
    Ok(Filter::Is(clause))
}

fn word<T: std::str::FromStr<Err = Refusal>>(value: &str) -> Result<T, Refusal> {
    value.to_ascii_lowercase().parse().map_err(|refusal: Refusal| refusal.field("where"))
}

fn yes_or_no(field: &str, value: &str, clause: Clause) -> Result<Filter, Refusal> {
    match value.to_ascii_lowercase().as_str() {
        "yes" => Ok(Filter::Is(clause)),
        "no" => Ok(Filter::Not(Box::new(Filter::Is(clause)))),
        _ => Err(refused(&format!("`{field}` is `yes` or `no`, not `{}`", shown(value)))),
    }
}

fn comparison(field: &str, sign: &str) -> Result<Comparison, Refusal> {
    match sign {
        "=" | "!=" => Ok(Comparison::Equal),
        "<" => Ok(Comparison::Less),
        "<=" => Ok(Comparison::AtMost),
        ">" => Ok(Comparison::More),
        ">=" => Ok(Comparison::AtLeast),
        _ => Err(refused(&format!("`{field}` is not compared by `{sign}`"))
            .hint(format!("`{field}` is a number: use = != < <= > >="))),
    }
}

fn number(field: &str, value: &str) -> Result<i64, Refusal> {
    value.parse().map_err(|_| refused(&format!("`{field}` is a number, not `{}`", shown(value))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Status;
    use crate::guest::Role;

    fn is(clause: Clause) -> Filter {
        Filter::Is(clause)
    }

    fn not(filter: Filter) -> Filter {
        Filter::Not(Box::new(filter))
    }

    #[test]
    fn a_filter_means_what_it_says() {
        let yes = || is(Clause::Answer(Status::Yes));
        let vip = || is(Clause::Tag("vip".to_owned()));
        let cases = [
            ("rsvp=yes", yes()),
            (" RSVP = Yes ", yes()),
            ("rsvp=yes and tag=vip", Filter::All(vec![yes(), vip()])),
            (
                "rsvp=yes or tag=vip and not role=staff",
                Filter::Any(vec![
                    yes(),
                    Filter::All(vec![vip(), not(is(Clause::Role(Role::Staff)))]),
                ]),
            ),
            (
                "(rsvp=yes or tag=vip) and invited=no",
                Filter::All(vec![Filter::Any(vec![yes(), vip()]), not(is(Clause::Invited))]),
            ),
            ("rsvp!=yes,maybe", not(Filter::Any(vec![yes(), is(Clause::Answer(Status::Maybe))]))),
            ("tag=\"front row, left\"", is(Clause::Tag("front row, left".to_owned()))),
            ("name~\"Žiga\"", is(Clause::Search(fold("Žiga")))),
            ("email=\"\"", is(Clause::Email(None))),
            ("people>=2", is(Clause::People(Comparison::AtLeast, 2))),
            ("party<3", is(Clause::Party(Comparison::Less, 3))),
            ("not(checked-in=yes)", not(is(Clause::CheckedIn))),
            ("requested=yes", is(Clause::Admission(Admission::Requested))),
            ("rejected=no", not(is(Clause::Admission(Admission::Rejected)))),
            (
                "answer.meal=Vegan",
                is(Clause::Response("meal".to_owned(), Some("Vegan".to_owned()))),
            ),
            ("answer.meal-2!=\"\"", not(is(Clause::Response("meal-2".to_owned(), None)))),
            ("android=1", Filter::EVERYBODY),
        ];
        for (text, expected) in cases {
            match parse(text) {
                Ok(filter) => assert_eq!(filter, expected, "{text}"),
                Err(refusal) => assert!(text.starts_with("android"), "{text}: {refusal}"),
            }
        }
    }

    #[test]
    fn what_is_not_understood_is_refused_with_a_hint() {
        for (text, part) in [
            ("", "missing"),
            ("rsvp", "nothing"),
            ("rsvp=", "missing"),
            ("rsvp=perhaps", "perhaps"),
            ("rsvp~yes", "~"),
            ("age=3", "`age` is no field"),
            ("people=many", "number"),
            ("people~2", "~"),
            ("invited=perhaps", "yes"),
            ("email=nowhere", "nowhere"),
            ("(rsvp=yes", "bracket"),
            ("rsvp=yes)", "bracket"),
            ("rsvp=yes tag=vip", "without `and`"),
            ("name=Ana", "not compared"),
            ("answer.meal~Vegan", "not compared"),
            ("answer.=Vegan", "no field"),
            ("answer.a.b=Vegan", "no field"),
            ("tag=\"vip", "quote"),
            ("and", "`and` is no field"),
            ("rsvp=yes and", "missing"),
            ("'; drop table guest; --", "missing"),
        ] {
            let refusal = parse(text).unwrap_err();
            assert!(refusal.message.contains(part), "{text}: {refusal}");
            assert!(refusal.hint.is_some(), "{text}");
        }
        let unknown = parse("age=3").unwrap_err().hint.unwrap();
        assert!(FIELDS.iter().all(|field| unknown.contains(field)), "{unknown}");
    }

    #[test]
    fn what_is_too_large_is_refused_before_it_is_read() {
        let many = |count: usize| vec!["rsvp=yes"; count].join(" or ");
        assert!(parse(&many(CLAUSES_MAX)).is_ok());
        let listed = format!("tag={}", vec!["a"; CLAUSES_MAX + 1].join(","));
        let deep = format!("{}rsvp=yes{}", "(".repeat(40), ")".repeat(40));
        for text in [many(CLAUSES_MAX + 1), many(10_000), listed, deep, "not ".repeat(3_000)] {
            assert_eq!(parse(&text).unwrap_err().code, "too-large");
        }
    }
}
