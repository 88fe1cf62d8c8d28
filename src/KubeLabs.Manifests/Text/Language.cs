namespace KubeLabs.Manifests;

/// <summary>The languages that a learner can read.</summary>
public enum Language
{
    /// <summary>English, <c>en</c>.</summary>
    English,

    /// <summary>Korean, <c>ko</c>.</summary>
    Korean,
}
