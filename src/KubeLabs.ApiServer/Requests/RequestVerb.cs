namespace KubeLabs.ApiServer;

/// <summary>How a document is sent.</summary>
public enum RequestVerb
{
    /// <summary><c>kubectl apply</c>: merged over an object that exists.</summary>
    Apply,

    /// <summary><c>kubectl create</c>: refused where the object exists.</summary>
    Create,
}
