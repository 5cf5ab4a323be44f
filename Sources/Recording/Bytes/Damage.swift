/// Bytes of the record that are not what was written.
struct Damage: Error {}
