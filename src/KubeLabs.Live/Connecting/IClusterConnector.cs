namespace KubeLabs.Live;

/// <summary>The one seam through which an authenticated client comes.</summary>
public interface IClusterConnector
{
    /// <summary>Reads the configuration and makes a client. Nothing is sent to the cluster yet.</summary>
    ConnectionResult Connect(ConnectionRequest request);
}
