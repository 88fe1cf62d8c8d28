namespace KubeLabs.Manifests;

/// <summary>A node that aliases name. Its node is null as long as it is being read: an alias inside of it would contain itself.</summary>
internal sealed class YamlAnchor
{
    /// <summary>What it names.</summary>
    public Node? Node { get; set; }

    /// <summary>How many nodes an alias stands for.</summary>
    public long Size { get; set; }

    /// <summary>How many levels there are below it, itself counted.</summary>
    public int Height { get; set; }
}
