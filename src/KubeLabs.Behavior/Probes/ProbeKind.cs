namespace KubeLabs.Behavior;

/// <summary>What a probe asks with.</summary>
public enum ProbeKind
{
    /// <summary>An HTTP request; it succeeds with a status from 200 to 399.</summary>
    Http,

    /// <summary>A TCP connection.</summary>
    Tcp,

    /// <summary>The health service of gRPC.</summary>
    Grpc,

    /// <summary>A command in the container; it succeeds with exit status 0.</summary>
    Exec,
}
