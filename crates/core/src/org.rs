//! Organisations: what they consist of and how they may change.

use crate::event::check_slug;
use crate::id::OrgId;
use crate::rule::Refusal;
use crate::text::{self, slug};
use crate::words::words;
use jiff::Timestamp;

/// The longest name, in characters.
const NAME_MAX: usize = 200;
/// The most organisations that one user owns.
pub const OWNED_MAX: i64 = 100;

words! {
    /// What kind of organisation it is.
    OrgType, "type" {
        /// One person.
        Personal = "personal",
        /// A company.
        Business = "business",
        /// A club or a charity.
        Nonprofit = "nonprofit",
        /// A school or a university.
        Education = "education",
        /// An authority.
        Government = "government",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// Who learns that an organisation exists.
    Openness, "visibility" {
        /// Its members.
        Private = "private",
        /// Everybody who signed in, who may also ask to join.
        Public = "public",
    }
}

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Org {
    /// The id.
    pub id: OrgId,
    /// What a change may touch.
    pub fields: OrgFields,
    /// Grows with each change.
    pub version: i64,
    /// When it was founded.
    pub created_at: Timestamp,
}

/// What a change to an organisation may touch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrgFields {
    /// The name in addresses and commands.
    pub slug: String,
    /// The name.
    pub name: String,
    /// What kind it is.
    pub org_type: OrgType,
    /// Who learns that it exists.
    pub openness: Openness,
}

/// A change to an organisation, or with a name a new one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditOrg {
    /// The name.
    pub name: Option<String>,
    /// The slug.
    pub slug: Option<String>,
    /// What kind it is.
    pub org_type: Option<OrgType>,
    /// Who learns that it exists.
    pub openness: Option<Openness>,
}

impl OrgFields {
    /// What searches look at: name and slug, folded.
    pub fn search(&self) -> String {
        text::fold(&format!("{} {}", self.name, self.slug))
    }

    /// The fields of a new organisation; without a slug its name makes one.
    pub fn create(new: &EditOrg) -> Result<Self, Refusal> {
        let name = new
            .name
            .as_deref()
            .ok_or_else(|| Refusal::invalid("name", "an organisation needs a name"))?;
        let name = parse_name(name)?;
        let wished = new.slug.as_deref().map_or_else(|| Ok(slug(&name)), check_slug)?;
        Ok(Self {
            slug: wished,
            name,
            org_type: new.org_type.unwrap_or(OrgType::Other),
            openness: new.openness.unwrap_or(Openness::Private),
        })
    }

    /// The fields after a change.
    pub fn edited(self, edit: &EditOrg) -> Result<Self, Refusal> {
        Ok(Self {
            slug: edit.slug.as_deref().map_or(Ok(self.slug), check_slug)?,
            name: edit.name.as_deref().map_or(Ok(self.name), parse_name)?,
            org_type: edit.org_type.unwrap_or(self.org_type),
            openness: edit.openness.unwrap_or(self.openness),
        })
    }
}

fn parse_name(name: &str) -> Result<String, Refusal> {
    text::required_line(name, NAME_MAX).map_err(|error| Refusal::from(error).field("name"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> EditOrg {
        EditOrg { name: Some(name.to_owned()), ..EditOrg::default() }
    }

    #[test]
    fn a_name_makes_a_slug_and_a_private_organisation() {
        let fields = OrgFields::create(&named("Društvo Žaba")).unwrap();
        assert_eq!((fields.slug.as_str(), fields.openness), ("drustvo-zaba", Openness::Private));
        assert_eq!(fields.org_type, OrgType::Other);
        assert!(fields.search().contains("drustvo-zaba"), "{}", fields.search());
    }

    #[test]
    fn what_cannot_be_a_name_or_a_slug_is_refused() {
        for edit in [
            EditOrg::default(),
            named(" "),
            named("a\u{7}b"),
            EditOrg { slug: Some("org_01h4".to_owned()), ..named("A") },
            EditOrg { slug: Some("-a".to_owned()), ..named("A") },
        ] {
            assert!(OrgFields::create(&edit).is_err(), "{edit:?}");
        }
    }

    #[test]
    fn what_a_change_does_not_name_stays() {
        let fields = OrgFields::create(&named("Club")).unwrap();
        assert_eq!(fields.clone().edited(&EditOrg::default()).unwrap(), fields);
        let edit = EditOrg { openness: Some(Openness::Public), ..EditOrg::default() };
        let open = fields.clone().edited(&edit).unwrap();
        assert_eq!(open, OrgFields { openness: Openness::Public, ..fields });
    }
}
