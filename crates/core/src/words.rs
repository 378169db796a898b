//! Closed sets of words: enums whose variants have a stable name.

/// Defines an enum with a stable lower-case name per variant, and the way back.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $code:literal { $($(#[$vdoc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// All variants in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The stable name.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(self.name())
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::rule::Refusal;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($text => Ok(Self::$variant),)+
                    _ => Err(crate::rule::Refusal::invalid($code, format!("`{}` is not accepted for `{}`", text.escape_debug(), $code))
                        .hint(concat!("use one of:" $(, " `", $text, "`")+))),
                }
            }
        }
    };
}

pub(crate) use words;
