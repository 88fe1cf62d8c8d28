using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Values as a learner reads them: in full, with what cannot be seen made visible.</summary>
internal static class Values
{
    /// <summary>A value, or that there is none.</summary>
    public static LocalizedText Show(Node? value) => value is null or ScalarNode { Kind: ScalarKind.Null }
        ? new("nothing", "값 없음")
        : LocalizedText.Same(GoValue.Print(value));
}
