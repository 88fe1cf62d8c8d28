namespace KubeLabs.Grading;

/// <summary>One thing that is asked of a container.</summary>
internal abstract record ContainerAspect
{
    /// <summary>Everything that is not as asked.</summary>
    public abstract IEnumerable<Finding> Explain(ContainerSubject subject);
}
