using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The fields of a tree that an expression has read, to the depth to which their values played a part.</summary>
public sealed class FieldReads
{
    private readonly List<FieldPath> _paths = [];

    /// <summary>The fields, in the order in which they were read.</summary>
    public IReadOnlyCollection<FieldPath> Paths => _paths;

    /// <summary>Notes a field that something has read for the expression.</summary>
    public void Add(FieldPath path) => _paths.Add(path);
}
