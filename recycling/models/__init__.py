from .batch import Batch
from .drive_page import CollectionDrivePage, DriveMaterial
from .index_page import RecyclingIndexPage
from .material import Material

__all__ = ["Batch", "CollectionDrivePage", "DriveMaterial", "Material", "RecyclingIndexPage"]
