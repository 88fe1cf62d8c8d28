namespace KubeLabs.Manifests;

/// <summary>Where a manifest comes from. Places are shown to a learner only in what the learner wrote.</summary>
public enum SourceKind
{
    /// <summary>What the learner hands in.</summary>
    Submission,

    /// <summary>What an exercise puts into the cluster beforehand.</summary>
    Given,

    /// <summary>An exercise's own files: its criteria, its starter.</summary>
    Exercise,

    /// <summary>What is always in a cluster, and what an API returned.</summary>
    Cluster,
}
