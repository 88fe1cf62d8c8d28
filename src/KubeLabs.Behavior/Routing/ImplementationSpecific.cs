namespace KubeLabs.Behavior;

/// <summary>How a controller reads the path type ImplementationSpecific. The API leaves it open, so an answer must be right in both ways.</summary>
public enum ImplementationSpecific
{
    /// <summary>As Prefix: element by element.</summary>
    ByElement,

    /// <summary>As a prefix of the text: <c>/api</c> matches <c>/apiary</c> too.</summary>
    ByText,
}
