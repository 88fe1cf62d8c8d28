namespace KubeLabs.ApiServer;

/// <summary>
/// Where a walk over an update stands: the value beside the old one, or, where there is none to set beside it, the nearest value around it
/// that has one (<c>ratchetingOptions</c>).
/// </summary>
internal readonly record struct RuleChange(Correlation? Current, Correlation? Nearest)
{
    /// <summary>Whether nothing has changed here, so that what is broken was broken before.</summary>
    public bool IsSame => (Current ?? Nearest)?.IsSame == true;

    public RuleChange Key(string key)
    {
        if (Current is null) return this;
        return Nearest is null && key is "apiVersion" or "kind" ? default : new(Current.Key(key), Current);
    }

    public RuleChange At(int index) => Current is null ? this : new(Current.At(index), Current);
}
