// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "clientela",
  products: [.executable(name: "clientela", targets: ["clientela"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // System and C
    .systemLibrary(name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CBytes"),
    .target(name: "Assets"),

    // The pipeline: a module sees only what stands above it.
    .target(name: "Trade"),
    .target(name: "Markup"),
    .target(name: "Charts", dependencies: ["Markup"]),
    .target(
      name: "Loading",
      dependencies: [
        "Trade", "Assets", "CBytes", "CZlib", "CZstd", .product(name: "Yams", package: "Yams"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "Analysing", dependencies: ["Trade"]),
    .target(name: "Acting", dependencies: ["Trade", "Analysing"]),
    .target(
      name: "Recording",
      dependencies: ["Trade", "Analysing", "Acting", "CZstd", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "Describing",
      dependencies: ["Trade", "Analysing", "Acting", "Charts", .product(name: "Crypto", package: "swift-crypto")]),
    .target(
      name: "Rendering",
      dependencies: ["Describing", "Charts", "Markup", "CMark", .product(name: "Mustache", package: "swift-mustache")]),
    .target(
      name: "Publishing",
      dependencies: ["Trade", "Describing", "Rendering", "CLinux", .product(name: "Crypto", package: "swift-crypto")]),
    .executableTarget(
      name: "clientela",
      dependencies: [
        "Trade", "Loading", "Analysing", "Acting", "Recording", "Describing", "Rendering", "Publishing", "Assets",
        .product(name: "ArgumentParser", package: "swift-argument-parser"), .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // Tests
    .testTarget(name: "TradeTests", dependencies: ["Trade"]),
    .testTarget(name: "LoadingTests", dependencies: ["Loading", "Trade", "CZlib", "CZstd"]),
    .testTarget(name: "AnalysingTests", dependencies: ["Analysing", "Trade"]),
    .testTarget(name: "ActingTests", dependencies: ["Acting", "Analysing", "Trade"]),
    .testTarget(
      name: "RecordingTests",
      dependencies: ["Recording", "Acting", "Analysing", "Trade", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(name: "ChartsTests", dependencies: ["Charts", "Markup"], exclude: ["Snapshots"]),
    .testTarget(
      name: "DescribingTests",
      dependencies: [
        "Describing", "Acting", "Analysing", "Charts", "Trade", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(name: "RenderingTests", dependencies: ["Rendering", "Describing", "Charts", "Markup", "Trade"]),
    .testTarget(name: "PublishingTests", dependencies: ["Publishing", "Rendering", "Describing", "Trade"]),
    .testTarget(
      name: "clientelaTests",
      dependencies: [
        "clientela", "Trade", "Loading", "Analysing", "Acting", "Recording", "Describing", "Rendering", "Publishing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "RepositoryTests"),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// `.ci/fuzz` builds nothing but this: the CSV reader's own files beside a stream from memory, so that no dependency is compiled.
// An ordinary build could not link it, because libFuzzer brings the entry point.
if Context.environment["FUZZ"] != nil {
  package.dependencies = []
  package.products = []
  package.targets = [
    .systemLibrary(name: "CBytes"),
    .executableTarget(
      name: "fuzz-csv", dependencies: ["CBytes"], path: ".",
      exclude: [
        "Sources/Loading/CSV/Cell+ID.swift", "Sources/Loading/CSV/Dialect.swift", "Sources/Loading/CSV/TableSource+Paths.swift",
      ],
      sources: [
        "Sources/Loading/CSV", "Sources/Loading/LoadingError.swift", "Tests/LoadingTests/PlainReader.swift", "Tests/Fuzzing",
      ]),
  ]
}

// One set of rules for all our Swift.
let ours: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]
for target in package.targets where target.type != .system && target.name != "Assets" {
  target.swiftSettings = ours + (target.name == "fuzz-csv" ? [.unsafeFlags(["-parse-as-library"])] : [])
}
