/// What a site says of itself: the front that the link `now` leads to.
struct Front {
  /// Its folder in `.clientela`; nil where nothing was published yet, and in a site of the first layout.
  var name: String?
  /// What it lists; of the periods those whose folders are there.
  var manifest = FrontManifest()
  /// False where the front was lost or changed, and its periods were found by their own manifests.
  var isIntact = true
  /// The names in the root that lead through it.
  var links: Set<String> { name == nil ? [] : manifest.links }
  /// Whether the site was copied so that real files and folders stand for links.
  var isCopy = false
  /// Whether the site is of the first layout: real files in its root, and `.clientela.json`, without checksums.
  var isFirstLayout = false
}
