using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The finalizers of an object.</summary>
internal static class FinalizerRules
{
    private const string Orphan = "orphan";
    private const string Foreground = "foregroundDeletion";

    public static void Validate(Node? metadata, FieldPath path, CauseList causes)
    {
        var (orphan, foreground) = (false, false);
        foreach (var item in metadata.List("finalizers"))
        {
            var finalizer = item.AsString() ?? "";
            causes.InvalidEach(path, finalizer, LabelFormats.Key(finalizer));
            orphan |= finalizer == Orphan;
            foreground |= finalizer == Foreground;
        }

        if (orphan && foreground)
        {
            causes.Invalid(path, metadata?["finalizers"], $"finalizer {Orphan} and {Foreground} cannot be both set");
        }
    }

    public static void NeitherStandardNorQualified(Node? metadata, FieldPath path, CauseList causes)
    {
        var items = metadata.List("finalizers");
        for (var i = 0; i < items.Length; i++)
        {
            var finalizer = items[i].AsString() ?? "";
            if (finalizer is "kubernetes" or Orphan or Foreground || finalizer.Contains('/', StringComparison.Ordinal)) continue;
            causes.Invalid(path.At(i), finalizer, "name is neither a standard finalizer name nor is it fully qualified");
        }
    }
}
