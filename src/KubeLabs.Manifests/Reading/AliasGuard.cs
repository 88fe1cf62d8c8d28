namespace KubeLabs.Manifests;

/// <summary>
/// The reader of Kubernetes refuses a document that is mostly made of aliases (go.yaml.in/yaml/v2, <c>allowedAliasRatio</c>):
/// the larger it is once expanded, the smaller the part that aliases may make.
/// </summary>
internal sealed class AliasGuard
{
    private const double Low = 400_000;
    private const double High = 4_000_000;
    private long _all = 1;
    private long _aliased;

    /// <summary>Counts a node that is written out.</summary>
    public void Written() => _all++;

    /// <summary>Counts the nodes that an alias stands for; false once they are too many.</summary>
    public bool Alias(long nodes)
    {
        _all += nodes;
        _aliased += nodes;
        return _aliased <= 100 || _all <= 1000 || _aliased <= _all * Allowed();
    }

    private double Allowed() => _all switch
    {
        <= (long)Low => 0.99,
        >= (long)High => 0.10,
        _ => 0.99 - (0.89 * (_all - Low) / (High - Low)),
    };
}
