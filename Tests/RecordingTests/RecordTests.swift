import Recording
import Testing

@Suite("The record")
struct RecordTests {}
