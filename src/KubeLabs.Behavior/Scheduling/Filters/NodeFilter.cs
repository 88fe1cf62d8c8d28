namespace KubeLabs.Behavior;

/// <summary>One filter, made ready for one Pod and one cluster.</summary>
internal abstract class NodeFilter
{
    // A Pod can be written so that it has a hundred thousand reasons against every node.
    private const int MostReasons = 100;

    /// <summary>Adds every reason against a node.</summary>
    public abstract void Check(NodeFacts node, List<FilterFailure> failures);

    /// <summary>Whether a node has reasons enough.</summary>
    protected static bool IsFull(List<FilterFailure> failures) => failures.Count >= MostReasons;
}
