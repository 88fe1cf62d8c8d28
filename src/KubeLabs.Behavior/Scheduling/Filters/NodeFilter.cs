namespace KubeLabs.Behavior;

/// <summary>One filter, made ready for one Pod and one cluster.</summary>
internal abstract class NodeFilter
{
    /// <summary>Adds every reason against a node.</summary>
    public abstract void Check(NodeFacts node, List<FilterFailure> failures);
}
